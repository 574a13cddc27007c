import type { Flow, Place } from '../flows/flow.ts';
import type { Rule } from './rule.ts';

interface Secret {
  readonly what: string;
  readonly place: Place;
  readonly flow?: Flow;
}

const secretsOf = (flow: Flow): readonly Secret[] =>
  flow.traits.flatMap((trait) => (trait.k === 'secret' ? [{ what: trait.what, place: trait.place, flow }] : []));

export const secretInClient: Rule<'exposed'> = {
  id: 'secret-in-client',
  messages: {
    exposed: {
      says: '{what} stands in browser code: every visitor can read it there, and with it what is stored in Crisp.',
      advice: 'Move the call to a server, and roll the secret: it has to be taken as known.',
    },
  },
  *check({ flows }) {
    const seen = new Set<string>();
    // The same secret may reach several flows; it has to be moved once.
    const secrets: readonly Secret[] = [...flows.flows.flatMap(secretsOf), ...flows.secrets];
    for (const { what, place, flow } of secrets) {
      const key = `${place.file}:${place.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const text = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
      yield { message: 'exposed', data: { what: text }, place, ...(flow === undefined ? {} : { flow }) };
    }
  },
};
