import { judgeComponent } from '../catalogue/consent/judge-component.ts';
import { judgeMarkup } from '../catalogue/consent/judge-markup.ts';
import type { Node, NodeId } from '../facts/facts.ts';
import { accessOfCall } from '../link/access.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, textOf, type Frame, type Of, type Site } from '../link/value.ts';
import type { Prover, Seen } from './prove.ts';
import { disjunction, isGrant, TRUTHY, type Verdict } from './verdict.ts';

/** The elements and script markup around a point: `<ConsentGate category="chat">…`, `type="text/plain"`. Undefined when none gates. */
export function aroundElement(prover: Prover, site: Site, frame: Frame | undefined, seen: Seen[]): Verdict | undefined {
  const { unit } = site;
  let below = site.node;
  for (let at = site.node, hops = 0; at >= 0 && hops < 40; at = unit.parentOf(at), hops++) {
    const node = unit.node(at);
    if (node.k !== 'jsx') {
      if (node.k !== 'object') below = at;
      continue;
    }
    const verdict = elementProof(prover, { unit, node: at }, propOf(unit, node.props, below), frame);
    below = at;
    if (!verdict) continue;
    if (verdict.k === 'judged' && verdict.test.class !== 'not-consent')
      seen.push({ unit, node: at, sense: true, test: verdict.test });
    if (isGrant(verdict)) return verdict;
  }
  return undefined;
}

function elementProof(
  prover: Prover,
  site: Site,
  prop: string | undefined,
  frame: Frame | undefined,
): Verdict | undefined {
  const { unit, node } = site;
  const jsx = unit.node(node);
  if (jsx.k !== 'jsx') return undefined;
  const { callers } = prover;
  const callee = callers.evaluator.value(unit, jsx.callee, frame);
  const markup = judgeMarkup(attributesOf(site));
  if (markup?.blocked && isScript(textOf(callee))) return { k: 'judged', test: { ...markup, site } };
  if (prop === undefined) return undefined;
  const access = accessOfCall(callers, site);
  const props = access?.steps.at(-1);
  const judged =
    access &&
    props?.k === 'call' &&
    judgeComponent({ root: access.root, steps: access.steps.slice(0, -1) }, props.args[0] ?? { k: 'unknown' });
  if (judged && prop === 'children') return { k: 'judged', test: { ...judged, site } };
  const shown = prop === 'children' ? showsWhen(prover, unit, jsx, frame) : undefined;
  if (shown) return shown;
  const components = alternatives(callee).filter((one): one is Of<'function'> => one.k === 'function');
  return components.length === 0
    ? undefined
    : disjunction(components.map((one) => childrenProof(prover, one, site, frame, prop)));
}

/** `<Show when={granted()}>` of a library: its children are there only when that is true. */
function showsWhen(
  prover: Prover,
  unit: Unit,
  { callee, props }: Extract<Node, { k: 'jsx' }>,
  frame: Frame | undefined,
): Verdict | undefined {
  const component = unit.node(callee);
  const value = prover.callers.evaluator.value(unit, callee, frame);
  if (
    component.k === 'literal' ||
    value.k === 'function' ||
    !/^(?:Show|Match|If|When)$/.test(unit.nameOf(callee) ?? '')
  )
    return undefined;
  const object = unit.node(props);
  const test =
    object.k === 'object'
      ? object.entries.find((one) => one.k === 'prop' && /^(?:when|if|condition)$/.test(one.name ?? ''))
      : undefined;
  return test && prover.prove(unit, test.value, frame, TRUTHY);
}

/** What holds where a component of the project places one of its props, its children most of all. */
function childrenProof(
  prover: Prover,
  component: Of<'function'>,
  site: Site,
  frame: Frame | undefined,
  prop: string,
): Verdict {
  const { evaluator } = prover.callers;
  const inner = evaluator.frame(component, evaluator.props(site, frame), { site, frame });
  const { unit, fn } = component;
  const places = unit.facts.nodes.filter(
    (one) => one.fn === fn && one.k === 'ref' && unit.facts.bindings[one.binding]?.name === prop,
  );
  const members = unit.facts.nodes.filter(
    (one) => one.fn === fn && one.k === 'member' && one.name === prop && unit.node(one.object).k === 'ref',
  );
  const all = [...places, ...members];
  if (all.length === 0) return { k: 'always' };
  return disjunction(all.map((one) => prover.holds(unit, one.at, inner)));
}

function attributesOf({ unit, node }: Site): Record<string, string> {
  const jsx = unit.node(node);
  const props = jsx.k === 'jsx' ? unit.node(jsx.props) : undefined;
  if (props?.k !== 'object') return {};
  return Object.fromEntries(
    props.entries.flatMap((one) => {
      const value = one.k === 'prop' ? unit.node(one.value) : undefined;
      return one.k === 'prop' && one.name !== undefined && value?.k === 'literal'
        ? [[one.name, String(value.value)]]
        : [];
    }),
  );
}

const isScript = (name: string | undefined): boolean =>
  name !== undefined && /^(?:script|Script|iframe|link|img)$/.test(name);

/** The prop of an element in which a node stands; undefined for the element itself. */
function propOf(unit: Unit, props: NodeId, node: NodeId): string | undefined {
  const object = unit.node(props);
  if (object.k !== 'object') return undefined;
  const entry = object.entries.find((one) => one.value === node);
  return entry && entry.k !== 'spread' ? entry.name : undefined;
}
