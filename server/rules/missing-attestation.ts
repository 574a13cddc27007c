import { CHECKLIST, type AttestationRow } from '../config/checklist.ts';
import { isAnswered } from './attested.ts';
import { quoted } from './datum-in-words.ts';
import { placeIn, scopeOf } from './on-config.ts';
import type { ConfigFile, Context, Report, Rule } from './rule.ts';

type Word = 'dpa' | 'rows';

/** What no code can show and every user of Crisp has to answer; the other rows have rules of their own. */
const ASKED: readonly AttestationRow[] = ['permissions', '2fa', 'magic-browse', 'policies', 'training-data'];
const ASKED_OF_HUGO: readonly AttestationRow[] = ['ai-disclosure', 'escalation'];

function* unsigned(file: ConfigFile, context: Context): Iterable<Report<Word>> {
  const { flows, websites } = scopeOf(file, context);
  const ids = [...new Set(websites.map(({ id }) => id))];
  for (const id of ids.length > 0 || flows.length === 0 ? ids : [undefined]) {
    if (isAnswered(file.config, 'dpa', id)) continue;
    const place = placeIn(file, ['attestations', 'dpa']);
    const related = websites.filter((website) => website.id === id).slice(0, 1);
    yield {
      message: 'dpa',
      data: { website: id === undefined ? 'this website' : quoted(id) },
      place,
      related: related.map((website) => ({ place: website.place, label: 'the website is used here' })),
    };
  }
}

export const missingAttestation: Rule<Word> = {
  id: 'missing-attestation',
  messages: {
    dpa: {
      says: 'Nobody has attested that the data processing agreement with Crisp is signed for {website} (GDPR Art. 28).',
      advice: 'Sign it in {where}, and write the date under "attestations.dpa".',
    },
    rows: {
      says: 'Nobody has attested {count} of the checklist: {rows}.',
      advice: 'Check each, and write who checked it and when under "attestations", or why it does not apply.',
    },
  },
  *check(context) {
    const where = CHECKLIST.find(({ id }) => id === 'dpa')?.where ?? '';
    for (const file of context.configs) {
      const { flows, websites } = scopeOf(file, context);
      if (flows.length === 0 && websites.length === 0) continue;
      for (const report of unsigned(file, context)) yield { ...report, data: { ...report.data, where } };
      // Where code uses Hugo, `undisclosed-ai` asks.
      const asked = flows.some(({ item }) => item.startsWith('hugo:')) ? ASKED : [...ASKED, ...ASKED_OF_HUGO];
      const open = CHECKLIST.filter(({ id }) => asked.includes(id) && !isAnswered(file.config, id));
      if (open.length === 0) continue;
      yield {
        message: 'rows',
        data: {
          count: open.length === 1 ? 'a row' : `${open.length} rows`,
          rows: open.map(({ id, title }) => `${title} ("${id}")`).join('; '),
        },
        place: placeIn(file, ['attestations']),
      };
    }
  },
};
