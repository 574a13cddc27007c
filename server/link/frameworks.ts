import { valueArgs } from './arguments.ts';
import { argument, runEmpty, type Called } from './called.ts';
import { fieldsOf, itemsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { providers } from './providers.ts';
import { choice, literal, type Field, type Origin, type Site, type Value } from './value.ts';

type Model = (evaluator: Evaluator, called: Called) => Value | undefined;

const same: Model = (evaluator, called) => argument(evaluator, called, 0);
const runs: Model = (evaluator, called) => runEmpty(evaluator, argument(evaluator, called, 0), called.origin);

/** `{ name: value }`, as `useRef` and `ref` give it. */
const boxed =
  (name: string, content: Model): Model =>
  (evaluator, called) => {
    const value = content(evaluator, called);
    if (!value) return undefined;
    const field: Field = { name, value, site: value.site, start: 0, end: 0 };
    return { k: 'record', fields: [field], open: false, ...called.origin };
  };

/** One row for each function of a framework that hands on what it is given, by name: many are imported by themselves. */
const MODELS: Readonly<Record<string, Model>> = {
  // React
  useCallback: same,
  useEvent: same,
  useEffectEvent: same,
  memo: same,
  forwardRef: same,
  observer: same,
  useMemo: runs,
  useRef: boxed('current', same),
  useState: (evaluator, called) => state(evaluator, called, runs(evaluator, called)),
  useReducer: (evaluator, called) => state(evaluator, called, argument(evaluator, called, 1)),
  useContext: (evaluator, called) => provided(evaluator, called, argument(evaluator, called, 0)),
  use: (evaluator, called) => provided(evaluator, called, argument(evaluator, called, 0)),
  lazy: (evaluator, called) => component(evaluator, called),
  dynamic: (evaluator, called) => component(evaluator, called),
  defineAsyncComponent: (evaluator, called) => component(evaluator, called),
  // Vue and Nuxt
  ref: boxed('value', same),
  shallowRef: boxed('value', same),
  toRef: boxed('value', same),
  computed: boxed('value', runs),
  reactive: same,
  readonly: same,
  markRaw: same,
  defineComponent: same,
  defineNuxtComponent: same,
  storeToRefs: (evaluator, called) => refs(evaluator, argument(evaluator, called, 0), called.origin),
  toRefs: (evaluator, called) => refs(evaluator, argument(evaluator, called, 0), called.origin),
  // Redux
  useSelector: (evaluator, called) => selected(evaluator, argument(evaluator, called, 0), called.origin),
  useAppSelector: (evaluator, called) => selected(evaluator, argument(evaluator, called, 0), called.origin),
  // What a library only wraps
  proxy: same,
  useSnapshot: same,
  // Svelte
  writable: same,
  readable: same,
  $state: same,
  $derived: same,
  // Angular
  signal: (_, called) => ({ k: 'result', callee: called.callee, args: [], isNew: false, ...called.origin }),
};

const STORE_PACKAGES = /^(?:zustand|jotai|@xstate|nanostores|valtio)/;

/** What a call of a framework's function gives back. */
export function frameworkModel(evaluator: Evaluator, called: Called): Value | undefined {
  const { callee } = called;
  const name = functionName(callee);
  const model = name === undefined || !Object.hasOwn(MODELS, name) ? undefined : MODELS[name];
  return model?.(evaluator, called) ?? storeModel(evaluator, called);
}

/** The name of a function of a package; a default import is called after its package: `import dynamic from 'next/dynamic'`. */
function functionName(callee: Value): string | undefined {
  if (callee.k === 'global') return callee.path.at(-1);
  if (callee.k !== 'external') return undefined;
  const name = callee.path.at(-1) ?? 'default';
  return name === 'default' ? (/loadable/.test(callee.from) ? 'lazy' : callee.from.split('/').at(-1)) : name;
}

/** Each property of a store as a reference of its own. */
function refs(evaluator: Evaluator, store: Value, origin: Origin): Value {
  const { fields, open } = fieldsOf(evaluator, store);
  const boxes = fields.map((field): Field => {
    const content: Field = { name: 'value', value: field.value, site: field.site, start: 0, end: 0 };
    return { ...field, value: { k: 'record', fields: [content], open: false, ...origin } };
  });
  return { k: 'record', fields: boxes, open, ...origin };
}

/** What a selector picks; one made by `createSelector` gives what its last function makes of the others. */
function selected(evaluator: Evaluator, selector: Value, origin: Origin): Value | undefined {
  if (selector.k === 'function') return evaluator.run(selector, valueArgs(), origin);
  if (selector.k !== 'result' || !isNamed(selector.callee, 'createSelector')) return undefined;
  const inputs = selector.args
    .slice(0, -1)
    .flatMap((one) => (one.k === 'list' || one.k === 'items' ? itemsOf(evaluator, one).items : [one]));
  const last = selector.args.at(-1);
  const values = inputs.map((one) => (one.k === 'function' ? evaluator.run(one, valueArgs(), origin) : one));
  return last?.k === 'function' ? evaluator.run(last, valueArgs(...values), origin) : undefined;
}

export const isNamed = (value: Value, name: string): boolean =>
  (value.k === 'external' || value.k === 'global') && value.path.at(-1) === name;

/** A Pinia store: the state and the getters of an options store, or what a setup store gives back, unwrapped. */
function piniaStore(evaluator: Evaluator, definition: Value | undefined, origin: Origin): Value | undefined {
  if (definition?.k === 'function') {
    const { fields, open } = fieldsOf(evaluator, evaluator.run(definition, valueArgs(), origin));
    const plain = fields.map((field): Field => ({ ...field, value: unwrapped(evaluator, field.value, origin) }));
    return { k: 'record', fields: plain, open, ...origin };
  }
  if (definition?.k !== 'object') return undefined;
  const part = (name: string) => evaluator.member(definition, name, origin);
  const state = part('state');
  const data = state.k === 'function' ? evaluator.run(state, valueArgs(), origin) : state;
  const { fields } = fieldsOf(evaluator, data);
  const self: Value = { k: 'record', fields, open: true, ...origin };
  const getters = fieldsOf(evaluator, part('getters')).fields.map((field): Field => {
    if (field.value.k !== 'function') return field;
    const value = evaluator.run({ ...field.value, self }, valueArgs(self), origin);
    return { ...field, value, site: field.value.site };
  });
  return {
    k: 'record',
    fields: [...fields, ...getters, ...fieldsOf(evaluator, part('actions')).fields],
    open: true,
    ...origin,
  };
}

const unwrapped = (evaluator: Evaluator, value: Value, origin: Origin): Value =>
  value.k === 'record' && value.fields.length === 1 && value.fields[0]?.name === 'value'
    ? evaluator.member(value, 'value', origin)
    : value;

/** `create(set => state)` makes a hook: called with a selector it gives what the selector picks. */
function storeModel(evaluator: Evaluator, called: Called): Value | undefined {
  const { callee } = called;
  if (callee.k === 'member' && callee.name === 'getState') return madeByStore(evaluator, callee.object, called.origin);
  if (callee.k !== 'result') return undefined;
  if (isNamed(callee.callee, 'defineStore'))
    return piniaStore(
      evaluator,
      callee.args.at(-1)?.k === 'object' && callee.args.length > 2
        ? callee.args[1]
        : (callee.args[1] ?? callee.args[0]),
      called.origin,
    );
  const made = madeByStore(evaluator, callee, called.origin);
  if (!made) return undefined;
  const selector = argument(evaluator, called, 0);
  return selector.k === 'function' ? evaluator.run(selector, valueArgs(made), called.origin) : made;
}

/** What `create((set) => …)` of a store package makes; undefined for every other value. */
export function madeByStore(evaluator: Evaluator, hook: Value, origin: Origin): Value | undefined {
  if (hook.k !== 'result') return undefined;
  const maker = hook.callee.k === 'result' ? hook.callee.callee : hook.callee;
  if (maker.k !== 'external' || !STORE_PACKAGES.test(maker.from)) return undefined;
  let [init] = hook.args;
  // `create(persist((set) => …, options))`: what a middleware is handed.
  for (let hops = 0; init?.k === 'result' && hops < 4; hops++) [init] = init.args;
  return init?.k === 'function' ? evaluator.run(init, valueArgs(), origin) : undefined;
}

/** `[state, set]`: the state is what it starts with, or anything that the setter is called with. */
function state(evaluator: Evaluator, { unit, origin }: Called, initial: Value | undefined): Value {
  const start = initial ?? literal(undefined, origin);
  const given = setterOf(unit, origin.site)
    .flatMap((site) => settings(evaluator, site, start, origin))
    .filter(({ k }) => k !== 'literal');
  const setter: Value = { k: 'unknown', why: 'a setter', ...origin };
  return { k: 'items', items: [choice([start, ...given], origin), setter], open: false, ...origin };
}

/** The calls of the second name in `const [x, setX] = useState()`. */
function setterOf(unit: Unit, { node }: Site): readonly Site[] {
  for (const binding of unit.facts.bindings) {
    const [def] = binding.defs;
    const value = def?.k === 'value' ? unit.node(def.node) : undefined;
    if (value?.k === 'member' && value.object === node && value.name === '1')
      return binding.refs.map((ref) => ({ unit, node: ref }));
  }
  return [];
}

function settings(evaluator: Evaluator, { unit, node }: Site, start: Value, origin: Origin): Value[] {
  const parent = unit.parentOf(node);
  const call = parent < 0 ? undefined : unit.node(parent);
  if (call?.k !== 'call' || call.callee !== node) return [];
  const [first] = call.args;
  if (first?.k !== 'item') return [];
  const value = evaluator.value(unit, first.value, undefined);
  return [value.k === 'function' ? evaluator.run(value, valueArgs(start), origin) : value];
}

/** The values that the providers of a context give, or its default. */
export function contextValues(evaluator: Evaluator, context: Value | undefined): readonly Value[] {
  if (context?.k !== 'result' || context.site.node < 0) return [];
  const values = providers(evaluator, context.site).map((site) => evaluator.value(site.unit, site.node, undefined));
  const [initial] = context.args;
  return values.length > 0 ? values : initial ? [initial] : [];
}

/** What the providers of a context give, or its default. */
function provided(evaluator: Evaluator, { origin }: Called, context: Value): Value | undefined {
  const all = contextValues(evaluator, context);
  return all.length > 0 ? choice(all, origin) : undefined;
}

/** `lazy(() => import('./chat'))` is the default export. */
function component(evaluator: Evaluator, called: Called): Value | undefined {
  const loader = argument(evaluator, called, 0);
  const loaded = loader.k === 'function' ? evaluator.run(loader, valueArgs(), called.origin) : undefined;
  if (loaded?.k === 'namespace') return evaluator.member(loaded, 'default', called.origin);
  return loaded && (loaded.k === 'record' || loaded.k === 'object')
    ? evaluator.member(loaded, 'default', called.origin)
    : loaded;
}
