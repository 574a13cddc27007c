import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, isFalsy, isNothing, kindOf } from './certain.ts';
import { allRefused, merged, refused, send, SENT, undecided, type Verdict } from './sent.ts';
import { refusedKey, refusedValue } from './session-data.ts';

const DOUBLE = 'Crisp refuses an event in two lists: it wants three, [[["name", data]]], or one, ["name", data].';
const NO_NAME = 'Crisp refuses an event whose name is not a string with something in it.';
const UNCLEAR = 'Whether these are events in the lists that Crisp wants is not known.';

type Of<T, K extends Arg<T>['k']> = Extract<Arg<T>, { k: K }>;

/** `["set", "session:event", args]`: accepted are the flat `[name, data?, color?]` and the triple `[[[name, data?, color?], …]]`. */
export function eventFlows<T>(args: Arg<T> | undefined): Sent<T>[] {
  return args ? merged(alternatives(args).flatMap(ofArguments)) : [];
}

/** One event, whatever the call: `<item>.<name>`, with the data (and the name, where it is made at run time) as its datum. */
export function eventRows<T>(item: string, event: Event<T>, verdict: Verdict = verdictOf(event)): Sent<T>[] {
  const { name, data, place } = event;
  const names = name ? alternatives(name).map(constantText) : [undefined];
  return [...new Set(names)].map((one) =>
    send(`${item}.${one ?? '*'}`, {
      verdict,
      datum: datumOf(name, data),
      place,
      unnamed: one === undefined ? 'key' : undefined,
    }),
  );
}

export interface Event<T> {
  readonly name: Arg<T> | undefined;
  readonly data: Arg<T> | undefined;
  readonly place: T;
}

function ofArguments<T>(args: Arg<T>): Sent<T>[] {
  if (isFalsy(args)) return [];
  if (args.k === 'list') return ofList(args);
  switch (kindOf(args)) {
    case 'string':
      return eventRows('session:event', { name: args, data: undefined, place: args.origin });
    case 'unknown':
    case 'list':
      return [star(args, undecided(UNCLEAR))];
    default:
      return [star(args, refused(NO_NAME))];
  }
}

function ofList<T>(args: Of<T, 'list'>): Sent<T>[] {
  const [first, data] = args.items;
  if (!first) return args.open ? [star(args, undecided(UNCLEAR))] : [];
  return alternatives(first).flatMap((one) => {
    if (one.k === 'list') return ofNested(one);
    // A lone value may be a name or a list of events: Crisp takes both.
    if (!data && kindOf(one) === 'unknown') return [star(one, SENT)];
    if (kindOf(one) === 'list') return [star(one, SENT)];
    return eventRows('session:event', { name: one, data, place: args.origin });
  });
}

function ofNested<T>(list: Of<T, 'list'>): Sent<T>[] {
  const [first, second] = list.items;
  if (!first) return list.open ? [star(list, SENT)] : [];
  const head = kindOf(first);
  if (head === 'list') return ofEvents(list);
  const wrong = head !== 'unknown' || (second && ['object', 'string', 'nothing'].includes(kindOf(second)));
  const rows = wrong
    ? eventRows('session:event', eventOf(list))
    : list.items.map((one) => star(one, undecided(UNCLEAR)));
  return wrong ? allRefused(rows, DOUBLE) : rows;
}

function ofEvents<T>(list: Of<T, 'list'>): Sent<T>[] {
  const rows = list.items.flatMap(alternatives).flatMap((one) => {
    if (one.k === 'list') return eventRows('session:event', eventOf(one));
    return [star(one, ['unknown', 'list'].includes(kindOf(one)) ? SENT : refused(NO_NAME))];
  });
  const why = rows.find((one) => one.delivery === 'refused')?.why;
  const all = list.open ? [...rows, star(list, SENT)] : rows;
  return why ? allRefused(all, why) : all;
}

function eventOf<T>(list: Of<T, 'list'>): Event<T> {
  const [name, data] = list.items;
  return { name, data, place: list.origin };
}

function verdictOf<T>({ name, data }: Event<T>): Verdict {
  if (name && always(name, (one) => !['string', 'unknown'].includes(kindOf(one)) || constantText(one) === '')) {
    return refused(NO_NAME);
  }
  const why = data && alternatives(data).map(refusedData);
  return why?.every(Boolean) ? refused(why[0] ?? '') : SENT;
}

/** The data of an event obey the rules of session data; none is fine too. */
function refusedData<T>(data: Arg<T>): string | undefined {
  if (data.k !== 'object') {
    const fine = ['object', 'unknown', 'nothing'].includes(kindOf(data)) || isFalsy(data);
    return fine ? undefined : 'Crisp refuses an event whose data are not a flat object.';
  }
  for (const { name, value } of data.fields) {
    const key = name === undefined ? undefined : refusedKey({ k: 'literal', value: name, origin: value.origin });
    const why = key ?? refusedValue(value);
    if (why) return why.replace('the whole call', 'the event');
  }
  return undefined;
}

function datumOf<T>(name: Arg<T> | undefined, data: Arg<T> | undefined): Arg<T> | undefined {
  const empty = !data || isNothing(data) || (data.k === 'object' && data.fields.length === 0 && !data.open);
  if (empty) return name;
  if (!name || constantText(name) !== undefined) return data;
  return { k: 'list', items: [name, data], open: false, origin: data.origin };
}

function star<T>(datum: Arg<T>, verdict: Verdict): Sent<T> {
  return send('session:event.*', { verdict, datum, unnamed: 'key' });
}
