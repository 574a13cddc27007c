import { type CodeLens, type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver/node';
import type { Flow } from '../flows/flow.ts';
import { gateInWords } from '../reports/inventory-groups.ts';
import type { At } from './context.ts';
import { CLIENT_COMMANDS } from './protocol.ts';
import { meet } from './view.ts';

const placed = ({ view, file }: At): readonly { readonly flow: Flow; readonly range: Range }[] =>
  view.analysis.flows.flatMap((flow) => {
    const range = flow.place.file === file ? view.range(flow.place) : undefined;
    return range ? [{ flow, range }] : [];
  });

const gated: readonly Flow['direction'][] = ['send', 'load'];

function inWords(at: At, flow: Flow): string {
  const basis = at.view.analysis.declarations.get(flow.id)?.declaration.legalBasis;
  const gate = gated.includes(flow.direction) ? gateInWords(flow.gate, flow.direction) : '';
  return [flow.item, gate, basis ?? ''].filter((word) => word !== '').join(' · ');
}

/** One line above each line of code that talks to Crisp. `hasCommands`: a click shows the way of the datum. */
export function lensesIn(at: At, hasCommands: boolean): readonly CodeLens[] {
  return placed(at).map(({ flow, range }) => ({
    range: { start: range.start, end: range.start },
    command: {
      title: `Crisp: ${inWords(at, flow)}`,
      command: hasCommands ? CLIENT_COMMANDS.showPath : '',
      ...(hasCommands && { arguments: [{ flow: flow.id, root: at.root.uri }] }),
    },
  }));
}

/** The item and the gate behind each datum that is in the range. */
export function hintsIn(at: At, range: Range): readonly InlayHint[] {
  return placed(at)
    .filter((one) => meet(one.range, range))
    .map(({ flow, range: { end } }) => ({
      position: end,
      label: `→ ${inWords(at, flow)}`,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}
