import type { Channel } from '../catalogue/crisp/arg.ts';
import type { Flow, Flows, Logout, Step } from '../flows/flow.ts';
import { arrives } from './consent-need.ts';
import { namesOf, quoted } from './datum-in-words.ts';
import type { Report, Rule } from './rule.ts';

type Word = 'logout' | 'nowhere' | 'order' | 'token';

const BROWSER: readonly Channel[] = ['dollar-crisp', 'sdk-web', 'chatbox', 'mobile'];

/** What a visitor types into a form tells who writes, not who is signed in. */
const TYPED = /\b(?:form|formdata|fields?|inputs?|values?|target|visitor|guest|lead|message)\b/i;

const isToken = ({ item }: Flow): boolean => item === 'session:token';

/** What ties the session to a person. */
function tiesOf({ flows }: Flows): readonly Flow[] {
  return flows.filter(
    (flow) =>
      BROWSER.includes(flow.channel) &&
      arrives(flow) &&
      (isToken(flow) || (flow.item.startsWith('user:') && flow.personal !== 'none')),
  );
}

/** A reset right after a token was set belongs to a login; any other reset is taken for a way out. */
function hasOtherReset({ flows }: Flows): boolean {
  const functionOf = ({ place, within }: Flow): string => `${place.file} ${within ?? ''}`;
  const logins = new Set(flows.filter((flow) => arrives(flow) && isToken(flow)).map(functionOf));
  return flows.some((flow) => flow.direction === 'reset' && !logins.has(functionOf(flow)));
}

const steps = (ties: readonly Flow[]): readonly Step[] =>
  ties
    .slice(0, 5)
    .map((flow) => ({ place: flow.place, label: `here ${quoted(flow.item)} ties the session to a person` }));

const atLogout = (message: Word, logout: Logout, place: Logout['place'], ties: readonly Flow[]): Report<Word> => ({
  message,
  data: { name: quoted(logout.name) },
  place,
  related: steps(ties),
});

function* unreset(flows: Flows, ties: readonly Flow[]): Iterable<Report<Word>> {
  const [logout] = flows.logouts;
  if (logout !== undefined) {
    yield atLogout('logout', logout, logout.place, ties);
    return;
  }
  const first = ties.find((flow) => isToken(flow) || !TYPED.test(flow.value));
  if (first === undefined) return;
  yield { message: 'nowhere', data: namesOf(first), place: first.place, flow: first, related: steps(ties) };
}

export const sessionNotReset: Rule<Word> = {
  id: 'session-not-reset',
  messages: {
    logout: {
      says: '{name} signs out and leaves the Crisp session as it is: the next person at this device sees the conversation.',
      advice: 'Clear the token, if one is set, and then reset the session here.',
    },
    nowhere: {
      says: '{datum} ties the Crisp session to a person, and nothing in the project resets the session: the next person at this device sees the conversation.',
      advice: 'Reset the session where people sign out: clear the token first, if one is set.',
    },
    order: {
      says: '{name} resets the session before it clears the token: the reset reads the old token again, and the conversation comes back.',
      advice: 'Clear the token first, then reset.',
    },
    token: {
      says: '{name} resets the session but leaves the token set: the reset reads it again, and the conversation comes back.',
      advice: 'Clear the token before the reset.',
    },
  },
  *check({ flows }) {
    const ties = tiesOf(flows);
    if (ties.length === 0) return;
    const resets = flows.logouts.flatMap((logout) =>
      logout.reset === undefined ? [] : [{ logout, reset: logout.reset }],
    );
    if (resets.length === 0) {
      if (!hasOtherReset(flows)) yield* unreset(flows, ties);
      return;
    }
    const early = resets.find(({ logout }) => logout.clears !== undefined && !logout.ordered);
    if (early !== undefined) yield atLogout('order', early.logout, early.reset, ties);
    const kept = resets.find(({ logout }) => logout.clears === undefined);
    if (kept !== undefined && resets.every(({ logout }) => logout.clears === undefined) && ties.some(isToken)) {
      yield atLogout('token', kept.logout, kept.reset, ties);
    }
  },
};
