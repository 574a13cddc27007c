import type { NodeId } from '../facts/facts.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import type { Frame, Site } from '../link/value.ts';

interface At extends Site {
  readonly frame: Frame | undefined;
}

const MOST_HOPS = 10;

/**
 * Where a name is written, in a run: through parameters to the arguments of callers, through loops to the items, through a template
 * or a look-up to the part that differs. A constant is not followed to its definition: it is named where it is used.
 */
export function nameSource(evaluator: Evaluator, site: Site, frame: Frame | undefined): Site {
  let at: At = { ...site, frame };
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const next = before(evaluator, at);
    if (!next || next.node < 0) break;
    at = next;
  }
  return { unit: at.unit, node: at.node };
}

function before(evaluator: Evaluator, { frame, node: id, unit }: At): At | undefined {
  const node = unit.node(id);
  switch (node.k) {
    case 'ref': {
      const [def, more] = unit.facts.bindings[node.binding]?.defs ?? [];
      if (def?.k !== 'value' || more) return undefined;
      return given(evaluator, unit, def.node, frame) ?? made(evaluator, { unit, node: def.node, frame });
    }
    case 'param':
    case 'element':
      return given(evaluator, unit, id, frame);
    case 'template': {
      const [part, more] = node.parts;
      return part === undefined || more !== undefined ? undefined : variable(evaluator, { unit, node: part, frame });
    }
    case 'binary':
      return (
        variable(evaluator, { unit, node: node.right, frame }) ?? variable(evaluator, { unit, node: node.left, frame })
      );
    case 'member':
      if (node.key !== undefined) return variable(evaluator, { unit, node: node.key, frame });
      return given(evaluator, unit, id, frame);
    case 'call': {
      const [first] = node.args;
      return first?.k === 'item' ? variable(evaluator, { unit, node: first.value, frame }) : undefined;
    }
    case 'default':
    case 'await':
      return { unit, node: node.value, frame };
    default:
      return undefined;
  }
}

/** A name that is put together or looked up: what it is made of. */
const made = (evaluator: Evaluator, at: At): At | undefined =>
  /^(?:call|template|binary)$/.test(at.unit.node(at.node).k) ? before(evaluator, at) : undefined;

/** A part only says where a name comes from when it comes from elsewhere itself. */
const variable = (evaluator: Evaluator, at: At): At | undefined => before(evaluator, at);

/** What a run gives to a parameter, an item of a loop, or a property of one. */
function given(evaluator: Evaluator, unit: Unit, id: NodeId, frame: Frame | undefined): At | undefined {
  let root = unit.node(id);
  while (root.k === 'member' || root.k === 'default') root = unit.node(root.k === 'member' ? root.object : root.value);
  if (root.k === 'ref') {
    const [def, more] = unit.facts.bindings[root.binding]?.defs ?? [];
    if (def?.k !== 'value' || more) return undefined;
    root = unit.node(def.node);
    while (root.k === 'member' || root.k === 'default')
      root = unit.node(root.k === 'member' ? root.object : root.value);
  }
  if (root.k === 'param') {
    const run = evaluator.frameOf(frame, unit, root.fn);
    if (!run) return undefined;
    const own = unit.node(id);
    const site = own.k === 'param' ? run.args.site(own.index) : undefined;
    if (site) return { ...site, frame: run.caller };
  } else if (root.k !== 'element') return undefined;
  const { frame: made, site } = evaluator.value(unit, id, frame);
  return site.unit === unit && site.node === id ? undefined : { ...site, frame: made };
}
