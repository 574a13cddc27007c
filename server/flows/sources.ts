import type { Callers } from '../link/callers.ts';
import type { Frame, Site } from '../link/value.ts';
import type { Step } from './flow.ts';
import { placeOfSite } from './place.ts';
import { trailOf, type Trail } from './trace.ts';

const MOST_SOURCES = 20;

/** The steps from where a datum comes to where it is sent; for a parameter of a wrapper, what its callers hand over. */
export function sourcesOf(callers: Callers, site: Site, frame: Frame | undefined): readonly Step[] {
  if (site.node < 0) return [];
  const trail = trailOf(callers.evaluator, site, frame);
  const last = trail.at(-1);
  const given = last ? handedOver(callers, last) : [];
  const steps = [...given, ...trail.toReversed()].filter(({ node }) => node >= 0).map(stepOf);
  return steps
    .filter(
      (one, index) =>
        steps.findIndex((other) => other.place.file === one.place.file && other.place.start === one.place.start) ===
        index,
    )
    .slice(0, MOST_SOURCES);
}

function handedOver(callers: Callers, { unit, node, frame }: Trail): readonly Trail[] {
  const param = unit.node(node);
  if (param.k !== 'param' || callers.evaluator.frameOf(frame, unit, param.fn)) return [];
  return callers.entries(unit, param.fn).flatMap((entry): Trail[] => {
    const site = entry.frame?.args.site(param.index);
    return site && site.node >= 0 ? [{ ...site, frame: undefined }] : [];
  });
}

function stepOf({ unit, node }: Trail): Step {
  const text = unit.textOf(node).replace(/\s+/g, ' ');
  return { place: placeOfSite({ unit, node }), label: text.length > 60 ? `${text.slice(0, 59)}…` : text };
}
