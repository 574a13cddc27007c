import type { FunctionId, NodeId } from '../facts/facts.ts';
import type { Unit } from './program.ts';
import { functionKey, NO_ARGS, type Args, type Frame, type Of, type Origin, type Site, type Value } from './value.ts';

const DEEPEST_RUN = 12;

let ids = 0;

/** Runs of several evaluators meet in one cache, so no two have the same id. */
const nextId = (): number => ++ids;

/** The runs of functions that are looked at, each made once. */
export class Frames {
  readonly #frames = new Map<string, Frame>();

  /** One run of a function; undefined when runs are nested too deeply or the function is already running. */
  frame(callee: Of<'function'>, args: Args, { site, frame: caller }: Origin, tag = ''): Frame | undefined {
    const depth = (caller?.depth ?? 0) + 1;
    if (depth > DEEPEST_RUN) return undefined;
    for (let one = caller; one; one = one.caller)
      if (one.fn === callee.fn && one.unit === callee.unit) return undefined;
    const self = callee.self?.site.node ?? '';
    const key = `${functionKey(callee.unit, callee.fn)}|${callee.frame?.id ?? ''}|${site.unit.id}:${site.node}|${caller?.id ?? ''}|${tag}|${self}`;
    let frame = this.#frames.get(key);
    if (!frame) {
      const { unit, fn, frame: parent } = callee;
      frame = { id: nextId(), unit, fn, args, self: callee.self, parent, call: site, caller, depth };
      this.#frames.set(key, frame);
    }
    return frame;
  }

  /** The run of `fn` that a frame stands in: itself or one that encloses it. */
  frameOf(frame: Frame | undefined, unit: Unit, fn: FunctionId): Frame | undefined {
    for (let one = frame; one; one = one.parent) if (one.fn === fn && one.unit === unit) return one;
    return undefined;
  }

  /** The passes of a loop, one frame for each item that it is known to go over; `values` are the items of the `element` node. */
  passes(unit: Unit, node: NodeId, frame: Frame | undefined, values: readonly Value[]): readonly Frame[] {
    return values
      .filter(({ k }) => k !== 'element')
      .map((value, index) => {
        const key = `pass|${unit.id}:${node}|${frame?.id ?? ''}|${index}`;
        let pass = this.#frames.get(key);
        if (!pass) {
          const call: Site = frame?.call ?? { unit, node };
          const inherited = {
            args: NO_ARGS,
            self: undefined,
            parent: frame,
            call,
            caller: frame?.caller,
            depth: frame?.depth ?? 0,
          };
          pass = { id: nextId(), unit, fn: -1, pick: { node, value }, ...inherited };
          this.#frames.set(key, pass);
        }
        return pass;
      });
  }

  /** Two runs as one: the run of the inner function in that of the function that encloses it. */
  nest(one: Frame | undefined, other: Frame | undefined): Frame | undefined {
    if (!one || !other) return one ?? other;
    return isInside(other, one) ? this.#within(other, one) : this.#within(one, other);
  }

  #within(inner: Frame, outer: Frame): Frame {
    if (this.frameOf(inner, outer.unit, outer.fn)) return inner;
    const key = `nest|${inner.id}|${outer.id}`;
    let frame = this.#frames.get(key);
    if (!frame) {
      const parent = inner.parent ? this.#within(inner.parent, outer) : outer;
      frame = { ...inner, id: nextId(), parent };
      this.#frames.set(key, frame);
    }
    return frame;
  }
}

/** Whether the function of a run is written inside that of another. */
function isInside(inner: Frame, outer: Frame): boolean {
  if (inner.unit !== outer.unit || inner.fn < 0 || outer.fn < 0) return false;
  for (let fn = inner.fn; fn !== 0; fn = inner.unit.facts.functions[fn]?.parent ?? 0) if (fn === outer.fn) return true;
  return false;
}
