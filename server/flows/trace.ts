import type { Evaluator } from '../link/evaluate.ts';
import type { Frame, Site } from '../link/value.ts';

/** A place on the way of a datum, in the run that it belongs to. */
export interface Trail extends Site {
  readonly frame: Frame | undefined;
}

const LONGEST = 16;

/** The way of a datum from where it is used back to where it comes from: names, parameters, loops, nearest first. */
export function trailOf(evaluator: Evaluator, site: Site, frame: Frame | undefined): readonly Trail[] {
  const trail: Trail[] = [];
  let at: Trail | undefined = { ...site, frame };
  while (at && at.node >= 0 && trail.length < LONGEST) {
    const { unit, node } = at;
    if (trail.some((one) => one.unit === unit && one.node === node)) break;
    trail.push(at);
    at = before(evaluator, at);
  }
  return trail;
}

function before(evaluator: Evaluator, { unit, node: id, frame }: Trail): Trail | undefined {
  const node = unit.node(id);
  switch (node.k) {
    case 'ref': {
      const [def, more] = unit.facts.bindings[node.binding]?.defs ?? [];
      return def?.k === 'value' && !more ? { unit, node: def.node, frame } : undefined;
    }
    case 'param': {
      const run = evaluator.frameOf(frame, unit, node.fn);
      const site = run?.args.site(node.index);
      return run && site ? { ...site, frame: run.caller } : undefined;
    }
    case 'member': {
      const value = evaluator.value(unit, id, frame);
      const { site } = value;
      const elsewhere = site.node >= 0 && (site.unit !== unit || site.node !== id) && value.k !== 'choice';
      if (elsewhere) return { ...site, frame: value.frame };
      return { unit, node: node.object, frame };
    }
    case 'element': {
      for (let one = frame; one; one = one.parent)
        if (one.pick?.node === id && one.unit === unit) return { ...one.pick.value.site, frame: one.pick.value.frame };
      return { unit, node: node.object, frame };
    }
    case 'await':
    case 'default':
    case 'not':
      return { unit, node: node.value, frame };
    case 'logic':
      return { unit, node: node.left, frame };
    case 'template': {
      const [first, more] = node.parts;
      return first !== undefined && more === undefined ? { unit, node: first, frame } : undefined;
    }
    case 'call': {
      // `String(x)`, `x.trim()`: the datum is what the call is made on.
      const [first] = node.args;
      const callee = unit.node(node.callee);
      const value = evaluator.value(unit, id, frame);
      if (value.k !== 'derived') return undefined;
      if (callee.k === 'member' && callee.name !== 'stringify') return { unit, node: callee.object, frame };
      return first?.k === 'item' ? { unit, node: first.value, frame } : undefined;
    }
    default:
      return undefined;
  }
}
