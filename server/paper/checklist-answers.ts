import { CHECKLIST } from '../config/checklist.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { ConfigFile } from '../rules/rule.ts';
import { type Answer, latest, weighed } from './answer.ts';
import { rowInCode } from './row-in-code.ts';
import { type FileFor, partOf, type Subject } from './subject.ts';

/** The checklist of what one config governs. */
export interface Checklist {
  /** The path of the config; undefined where there is none. */
  readonly config: string | undefined;
  readonly answers: readonly Answer[];
}

function answersOf(part: Subject, today: string): readonly Answer[] {
  const { attestations } = part.configs[0]?.config ?? DEFAULT_CONFIG;
  const ids = [...new Set(part.websites.map(({ id }) => id))];
  return CHECKLIST.flatMap(({ id, perWebsite, title, where }) =>
    (perWebsite && ids.length > 0 ? ids : [undefined]).map((website): Answer => {
      const code = rowInCode(part, id);
      const places =
        website === undefined
          ? code.places
          : part.websites
              .filter((one) => one.id === website)
              .slice(0, 1)
              .map(({ place }) => place);
      return {
        row: id,
        title,
        where,
        website,
        ...weighed({ ...code, places }, latest(attestations[id], website, today), today),
      };
    }),
  );
}

const says = ({ flows, websites }: Subject): boolean => flows.length > 0 || websites.length > 0;

/** Every row of the checklist with its answer, for each config; what no config governs has a checklist of its own. */
export function checklistAnswers(subject: Subject, fileFor: FileFor, today: string): readonly Checklist[] {
  const of = (config: ConfigFile | undefined): Checklist => ({
    config: config?.path,
    answers: answersOf(partOf(subject, fileFor, config), today),
  });
  const isOpen = subject.configs.length === 0 || says(partOf(subject, fileFor, undefined));
  return [...subject.configs.map(of), ...(isOpen ? [of(undefined)] : [])];
}
