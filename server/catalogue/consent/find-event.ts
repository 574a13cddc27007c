import type { Access } from './access.ts';
import type { RowPattern } from './match-row.ts';
import { matchAccess, RowIndex, spellings } from './match-row.ts';
import type { CallbackPlace, Captures } from './pattern.ts';
import { matchPath, matchPlace, matchText, patternOf } from './pattern.ts';
import { PLATFORMS } from './platforms.ts';
import type { Event, Platform } from './row.ts';

/** An event row that a callback was registered for. */
export interface FoundEvent {
  readonly platform: Platform;
  readonly event: Event;
  readonly captures: Captures;
}

interface EventRow extends RowPattern {
  readonly event: Event;
  /** The path of the prop, or of the property of the assigned object. */
  readonly path: readonly string[];
}

interface PageEvent {
  readonly platform: Platform;
  readonly event: Event;
  readonly name: string;
}

/**
 * The event rows that a callback may be registered for, as argument `argument` of `call` or its property `property`; `call`
 * without a call at its end is something that a function is assigned to, or a component.
 */
export function eventsOf(call: Access, argument: number, property: string | undefined): readonly FoundEvent[] {
  return eventsAt(onObject(call), { argument, property });
}

/** The same for a call that `onObject` has seen already. */
function eventsAt(target: Access, place: CallbackPlace): readonly FoundEvent[] {
  const { property } = place;
  if (target.steps.at(-1)?.k !== 'call') return [...assigned(target, property), ...props(target, property)];
  return [
    ...called(target, place),
    ...onPage(target, place),
    ...props({ ...target, steps: target.steps.slice(0, -1) }, property),
  ];
}

/** The access with a parameter of a callback replaced by the object of the platform that it is. */
export function onObject(access: Access): Access {
  const { root, steps } = access;
  if (root.k !== 'payload') return access;
  const call = onObject(root.call);
  for (const { event } of eventsAt(call, { argument: root.argument, property: root.property })) {
    const gives = event.gives?.[root.index];
    if (gives === undefined) continue;
    const given = accessOf(gives);
    return { root: given.root, steps: [...given.steps, ...steps] };
  }
  return { root: { ...root, call }, steps };
}

/** The access that a pattern with a plain head stands for. */
function accessOf(text: string): Access {
  const { head, steps } = patternOf(text);
  return {
    root: { k: 'global', name: head.k === 'name' ? head.name : '' },
    steps: steps.map((step) =>
      step.k === 'get' ? { k: 'get', name: step.names[0] } : { k: 'call', args: [], isNew: false },
    ),
  };
}

function called(call: Access, place: CallbackPlace): readonly FoundEvent[] {
  return tables()
    .calls.of(call)
    .flatMap((row) => {
      const where = matchPlace(row.pattern, place);
      const found = where && matchAccess(row, call);
      return found ? [{ platform: row.platform, event: row.event, captures: { ...found, ...where } }] : [];
    });
}

function assigned(target: Access, property: string | undefined): readonly FoundEvent[] {
  return onPath(tables().assignments.of(target), target, property);
}

function props(component: Access, property: string | undefined): readonly FoundEvent[] {
  return property === undefined ? [] : onPath(tables().props.of(component), component, property);
}

function onPath(rows: readonly EventRow[], target: Access, property: string | undefined): readonly FoundEvent[] {
  return rows.flatMap((row) => {
    const where = matchPath(row.path, property?.split('.') ?? []);
    const found = where && matchAccess(row, target);
    return found ? [{ platform: row.platform, event: row.event, captures: { ...found, ...where } }] : [];
  });
}

const LISTENERS =
  /^(?:addEventListener|on|once|one|bind|attachEvent|addListener|listen|useEventListener|useWindowEvent|fromEvent)$/;

/** An event of the window or the document, through whatever adds the listener: the name of the event says enough. */
function onPage(call: Access, place: CallbackPlace): readonly FoundEvent[] {
  const last = call.steps.at(-1);
  if (last?.k !== 'call' || place.property !== undefined || !LISTENERS.test(calledName(call) ?? '')) return [];
  const names = last.args
    .slice(0, place.argument)
    .flatMap((arg) => (arg.k === 'literal' && typeof arg.value === 'string' ? [arg.value] : []));
  const { named, patterned } = tables();
  return names.flatMap((name) => [
    ...(named.get(name) ?? []),
    ...patterned.flatMap((one) => {
      const captures = matchText(one.name, name);
      return captures ? [{ platform: one.platform, event: one.event, captures }] : [];
    }),
  ]);
}

function calledName({ root, steps }: Access): string | undefined {
  const before = steps.at(-2);
  if (before) return before.k === 'get' ? before.name : undefined;
  return 'name' in root ? root.name : undefined;
}

interface Tables {
  readonly calls: RowIndex<EventRow>;
  readonly assignments: RowIndex<EventRow>;
  readonly props: RowIndex<EventRow>;
  /** Events of the page by their name, and those whose name has a service or category in it. */
  readonly named: ReadonlyMap<string, readonly FoundEvent[]>;
  readonly patterned: readonly PageEvent[];
}

let made: Tables | undefined;

function tables(): Tables {
  made ??= makeTables();
  return made;
}

function makeTables(): Tables {
  const calls: EventRow[] = [];
  const assignments: EventRow[] = [];
  const components: EventRow[] = [];
  const named = new Map<string, FoundEvent[]>();
  const patterned: PageEvent[] = [];
  for (const platform of PLATFORMS) {
    for (const event of platform.events ?? []) {
      const { on } = event;
      const rows = (text: string, path: readonly string[]): readonly EventRow[] =>
        spellings(platform, text).map((pattern) => ({ platform, event, pattern, path }));
      const [, component, prop] = /^<([\w.]+) ([\w$.*]+)>$/.exec(on) ?? [];
      const [, target, value] = /^(\S+) = @?(.*)$/.exec(on) ?? [];
      const name = on.startsWith('event ') ? on.slice('event '.length) : undefined;
      if (name?.includes('$')) patterned.push({ platform, event, name });
      else if (name !== undefined) named.set(name, [...(named.get(name) ?? []), { platform, event, captures: {} }]);
      else if (component !== undefined && prop !== undefined) components.push(...rows(component, prop.split('.')));
      else if (target !== undefined && value !== undefined)
        assignments.push(...rows(target, value === 'fn' ? [] : value.split('.')));
      else calls.push(...rows(on, []));
    }
  }
  return {
    calls: new RowIndex(calls),
    assignments: new RowIndex(assignments),
    props: new RowIndex(components),
    named,
    patterned,
  };
}
