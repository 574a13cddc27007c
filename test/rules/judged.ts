import { readConfig } from '../../server/config/read.ts';
import { declarationFor } from '../../server/config/declarations.ts';
import type { Flow, Flows, Gate, Logout, Place, Trait, Website } from '../../server/flows/flow.ts';
import type { Finding } from '../../server/rules/finding.ts';
import { judge } from '../../server/rules/judge.ts';

export const CHAT = 'src/chat.ts';
export const CONFIG = 'crisp-privacy.config.json';

/** A place on line `line` (from 0) of a made-up file in which every line is ten characters long. */
export const at = (line: number, file = CHAT): Place => ({ file, start: line * 11 + 2, end: line * 11 + 6 });

export const gate = (part: Partial<Gate> = {}): Gate => ({
  status: 'ungated',
  load: 'none',
  conditions: [],
  open: [],
  ...part,
});

let count = 0;

/** An e-mail address that is pushed ungated, with what a test says otherwise. */
export function flow(part: Partial<Flow> = {}, line = 0): Flow {
  const place = part.place ?? at(line);
  return {
    id: `flow-${count++}`,
    place,
    direction: 'send',
    channel: 'dollar-crisp',
    item: 'user:email',
    delivery: 'sent',
    personal: 'direct',
    categories: ['contact.email'],
    value: 'user.email',
    sources: [],
    sink: place,
    gate: gate(),
    traits: [],
    side: 'browser',
    onAction: false,
    within: undefined,
    ...part,
  };
}

/** Custom data that only hangs on a person. */
export const custom = (key: string, part: Partial<Flow> = {}, line = 0): Flow =>
  flow({ item: `session:data.${key}`, personal: 'linked', categories: [], value: `user.${key}`, ...part }, line);

export const trait = (one: Trait): Pick<Flow, 'traits'> => ({ traits: [one] });

export const logout = (part: Partial<Logout> = {}): Logout => ({
  place: at(9),
  name: 'logout',
  ordered: true,
  ...part,
});

export const website = (id: string): Website => ({ id, place: at(8) });

export interface Setting {
  readonly flows?: readonly Flow[];
  readonly logouts?: readonly Logout[];
  readonly websites?: readonly Website[];
  readonly secrets?: Flows['secrets'];
  /** The config of the project; none when left out. */
  readonly config?: object | string;
  /** The text of `src/chat.ts`. */
  readonly text?: string;
  readonly today?: string;
}

/** What the rules find in a made-up project. */
export function judged({
  config,
  flows = [],
  logouts = [],
  secrets = [],
  text,
  today,
  websites = [],
}: Setting): readonly Finding[] {
  const written = typeof config === 'string' ? config : JSON.stringify(config ?? {}, null, 2);
  const configs = config === undefined ? [] : [{ path: CONFIG, text: written, config: readConfig(written).config }];
  const texts = new Map([[CHAT, text ?? `${'x'.repeat(10)}\n`.repeat(20)]]);
  return judge({
    flows: { flows, logouts, secrets, websites },
    configs,
    fileFor: () => configs[0],
    declarationOf: (one) => (configs[0] ? declarationFor(configs[0].config, one.item)?.declaration : undefined),
    files: [...texts.keys()],
    textOf: (file) => (file === CONFIG ? written : texts.get(file)),
    today: today ?? '2026-06-01',
  });
}

/** The findings of one rule. */
export const found = (rule: Finding['rule'], setting: Setting): readonly Finding[] =>
  judged(setting).filter((finding) => finding.rule === rule);
