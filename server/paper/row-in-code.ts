import type { AttestationRow } from '../config/checklist.ts';
import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import type { RuleId } from '../config/rules.ts';
import type { Flow } from '../flows/flow.ts';
import { isErasedBy, keptBy, type Kept } from '../rules/server-writes.ts';
import type { CodeAnswer } from './answer.ts';
import { arrives, type Subject } from './subject.ts';

const silent = (says = ''): CodeAnswer => ({ state: 'silent', says, places: [] });

const answer = (state: CodeAnswer['state'], says: string, flows: readonly Pick<Flow, 'place'>[] = []): CodeAnswer => ({
  state,
  says,
  places: flows.map(({ place }) => place),
});

const configOf = ({ configs }: Subject): Config => configs[0]?.config ?? DEFAULT_CONFIG;
const loadsOf = ({ flows }: Subject): readonly Flow[] => flows.filter(({ direction }) => direction === 'load');
const isGated = ({ gate }: Flow): boolean => gate.status === 'consented';
const times = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function consentBeforeLoad(subject: Subject): CodeAnswer {
  const { chatbox } = configOf(subject);
  const loads = loadsOf(subject);
  if (chatbox.load === 'always' && chatbox.basis !== null) {
    return answer('not-applicable', `The chatbox always loads, on the basis "${chatbox.basis}" (config).`);
  }
  if (loads.length === 0) return silent('No code that loads the chatbox was found; a tag manager may load it.');
  const open = loads.filter((flow) => !isGated(flow));
  return open.length === 0
    ? answer('code', `All of the ${times(loads.length, 'load')} of the chatbox wait for consent.`, loads)
    : answer('against', `${open.length} of ${times(loads.length, 'load')} of the chatbox wait for no consent.`, open);
}

function totalPrivacyMode(subject: Subject): CodeAnswer {
  const loads = loadsOf(subject);
  return loads.length > 0 && loads.every(isGated)
    ? answer(
        'not-applicable',
        'Every load of the chatbox in the code waits for consent, so there is nothing to delay.',
        loads,
      )
    : silent();
}

const AGAINST_NECESSITY: readonly RuleId[] = ['ungated-data', 'undeclared-data', 'sensitive-data', 'opaque-data'];

function necessaryData({ findings, flows }: Subject): CodeAnswer {
  const open = findings.filter(({ rule, suppressed }) => AGAINST_NECESSITY.includes(rule) && !suppressed);
  if (open.length > 0) {
    const rules = [...new Set(open.map(({ rule }) => rule))].join(', ');
    return answer('against', `The code has ${times(open.length, 'finding')} that speak against it: ${rules}.`, open);
  }
  const sent = flows.filter(arrives);
  return sent.length === 0
    ? answer('code', 'The code sends nothing to Crisp.')
    : answer(
        'code',
        `All ${times(sent.length, 'place')} that send data are declared, and behind consent where they need it.`,
      );
}

function erasure({ flows }: Subject, kept: Kept): CodeAnswer {
  const erasers = flows.filter((flow) => isErasedBy(kept, flow));
  if (erasers.length > 0) {
    return answer('code', `${times(erasers.length, 'call')} in the code remove ${kept}.`, erasers);
  }
  const writers = flows.filter((flow) => keptBy(flow) === kept);
  return writers.length > 0
    ? { ...silent(`A server writes ${kept}, and no code removes them.`), places: writers.map(({ place }) => place) }
    : silent(`No code removes ${kept}; say how it is done by hand.`);
}

function retention(subject: Subject): CodeAnswer {
  const { conversations, profiles } = configOf(subject).retention;
  if (conversations === null || profiles === null) {
    return silent('The config names no time limit for conversations and profiles.');
  }
  const erasers = subject.flows.filter(({ direction }) => direction === 'erase');
  const rule = `Conversations are kept for ${conversations}, profiles for ${profiles} (config)`;
  return erasers.length > 0
    ? answer('code', `${rule}, and the code has calls that erase.`, erasers)
    : silent(`${rule}, but no code deletes anything: say who does.`);
}

function ai({ flows }: Subject): CodeAnswer {
  const tools = flows.filter(({ item }) => item.startsWith('hugo:'));
  return tools.length > 0
    ? { ...silent('The code hands data to Hugo, and nobody has attested it.'), places: tools.map(({ place }) => place) }
    : silent('No code uses Hugo, but it can be switched on in the settings: attest it, or that it is off.');
}

function resync({ findings, flows }: Subject): CodeAnswer {
  const open = findings.filter(({ rule, suppressed }) => rule === 'resync-after-erasure' && !suppressed);
  if (open.length > 0) return answer('against', 'A writer that runs by itself can bring an erased profile back.', open);
  const jobs = flows.filter(({ traits }) => traits.some(({ k }) => k === 'job'));
  return jobs.length > 0
    ? answer('code', 'Every writer in the code that runs by itself asks first whether the person was erased.', jobs)
    : silent('No code writes to Crisp by itself; plugins and other tools may.');
}

/** What the code and the config say of a row of the checklist. */
export function rowInCode(subject: Subject, row: AttestationRow): CodeAnswer {
  switch (row) {
    case 'consent-before-load':
      return consentBeforeLoad(subject);
    case 'total-privacy-mode':
      return totalPrivacyMode(subject);
    case 'necessary-data':
      return necessaryData(subject);
    case 'profile-erasure':
      return erasure(subject, 'profiles');
    case 'conversation-erasure':
      return erasure(subject, 'conversations');
    case 'retention':
      return retention(subject);
    case 'ai-disclosure':
    case 'escalation':
      return ai(subject);
    case 'resync':
      return resync(subject);
    case 'dpa':
      return silent('Nobody has attested that it is signed (GDPR Art. 28).');
    case 'permissions':
    case '2fa':
    case 'magic-browse':
    case 'policies':
    case 'training-data':
      return silent();
  }
}
