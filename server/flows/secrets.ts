import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import type { Place } from './flow.ts';
import { placeOfSite } from './place.ts';

export interface Secret {
  readonly what: string;
  readonly place: Place;
}

/** Settings that a bundler copies into the page. */
const PUBLIC = /^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|STORYBOOK)_/;
const CRISP_SECRET = /CRISP.*(?:KEY|SECRET|IDENTIFIER|API_TOKEN|REST)|(?:KEY|SECRET).*CRISP/;
const SIGNING = /^(?:createHmac|HmacSHA256|hmacSHA256|sha256\.hmac)$/;

/** Secrets of Crisp that stand in code for the browser, whatever flow uses them. */
export function secretsOf(evaluator: Evaluator): readonly Secret[] {
  return evaluator.program.units.flatMap((unit) => [...settingsIn(unit), ...signingIn(evaluator, unit)]);
}

function* settingsIn(unit: Unit): Iterable<Secret> {
  for (const [node, one] of unit.facts.nodes.entries())
    if (one.k === 'member' && one.name !== undefined && PUBLIC.test(one.name) && CRISP_SECRET.test(one.name))
      yield { what: `the secret of the setting ${one.name}`, place: placeOfSite({ unit, node }) };
}

/** Signing an e-mail address needs the secret of the workspace. */
function* signingIn(evaluator: Evaluator, unit: Unit): Iterable<Secret> {
  if (!isBrowserFile(unit) || !/crisp/i.test(unit.text)) return;
  for (const node of unit.facts.calls) {
    const call = unit.node(node);
    if (call.k !== 'call') continue;
    const callee = evaluator.value(unit, call.callee, undefined);
    const name =
      callee.k === 'global' || callee.k === 'external'
        ? callee.path.slice(-2)
        : callee.k === 'member'
          ? [callee.name ?? '']
          : [];
    if (SIGNING.test(name.at(-1) ?? '') || SIGNING.test(name.join('.')))
      yield { what: 'the secret that signs e-mail addresses', place: placeOfSite({ unit, node }) };
  }
}

const isBrowserFile = (unit: Unit): boolean =>
  /['"]use client['"]|\bwindow\.|\bdocument\.|from ['"](?:react|vue|svelte)['"]|crisp-sdk-web/.test(unit.text) ||
  /\.(?:vue|svelte|html)$/.test(unit.path);
