import type { Flow, Place } from '../flows/flow.ts';
import type { Rule } from './rule.ts';

interface Secret {
  readonly what: string;
  readonly place: Place;
  readonly flow?: Flow;
}

const secretsOf = (flow: Flow): readonly Secret[] =>
  flow.traits.flatMap((trait) => (trait.k === 'secret' ? [{ what: trait.what, place: trait.place, flow }] : []));

const isAt = (a: Place) => (b: Place) => a.file === b.file && a.start === b.start;

/** The same secret may reach several flows; it has to be moved once. */
function distinct(secrets: readonly Secret[]): readonly Secret[] {
  return secrets.filter(({ place }, index) => secrets.findIndex((other) => isAt(place)(other.place)) === index);
}

export const secretInClient: Rule<'exposed'> = {
  id: 'secret-in-client',
  messages: {
    exposed: {
      says: '{what} stands in browser code: every visitor can read it there, and with it what is stored in Crisp.',
      advice: 'Move the call to a server, and roll the secret: it has to be taken as known.',
    },
  },
  *check({ flows }) {
    const used = distinct(flows.flows.flatMap(secretsOf));
    const files = new Set(used.map(({ place }) => place.file));
    const loose = distinct(flows.secrets).filter(({ place }) => !used.some((one) => isAt(place)(one.place)));
    // Where the call that uses it stands in the same file, the secret is a step to it.
    for (const { flow, place, what } of [...used, ...loose.filter((one) => !files.has(one.place.file))]) {
      const parts = flow === undefined ? [] : loose.filter((one) => one.place.file === place.file);
      yield {
        message: 'exposed',
        data: { what: `${what.charAt(0).toUpperCase()}${what.slice(1)}` },
        place,
        ...(flow === undefined ? {} : { flow }),
        related: parts.map((part) => ({ place: part.place, label: `${part.what} stands here` })),
      };
    }
  },
};
