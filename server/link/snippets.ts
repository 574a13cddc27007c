import type { NodeId } from '../facts/facts.ts';
import type { Program, Unit } from './program.ts';
import { usesOf, type Use } from './uses.ts';
import type { Site } from './value.ts';

/** The name under which `syntax/` writes code that stands in a string: `__snippet(() => { … })`. */
const SNIPPET = '__snippet';
const CODE_PLACES =
  /^(?:innerHTML|outerHTML|text|textContent|innerText|srcdoc|__html|html|innerhtml|injectedJavaScript\w*|script|code|content)$/;
const CODE_ELEMENTS = /^(?:script|Script|ScriptTag|Html|style)$/;
const RUNNERS =
  /write|eval|inject|script|html|append|textnode|function|execute|send|end|insert|inline|head|timeout|raw|respond/i;

export const isSnippetCall = (unit: Unit, node: NodeId): boolean => {
  const call = unit.node(node);
  const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
  return callee?.k === 'global' && callee.name === SNIPPET;
};

/** Where code in a string is run: put into a script, written to the page, sent as a page. Empty for text that is only shown. */
export function executionsOf(program: Program, site: Site): readonly Site[] {
  return usesOf(program, site)
    .filter(runs)
    .map(({ site: at }) => at);
}

function runs(use: Use): boolean {
  switch (use.k) {
    case 'assigned':
      return CODE_PLACES.test(use.name);
    case 'entry':
      return (
        CODE_PLACES.test(use.name) &&
        !/^(?:pre|code|p|span|div|textarea)$/.test(use.name === '__html' ? 'script' : (use.element ?? 'script'))
      );
    case 'child':
      return CODE_ELEMENTS.test(use.element);
    case 'argument':
      return RUNNERS.test(use.callee);
    case 'returned':
      return true;
  }
}
