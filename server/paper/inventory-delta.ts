/** A flow as the inventory's JSON has it (version 1), as far as a comparison needs it. */
export interface Entry {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly direction: string;
  readonly item: string;
  readonly delivery: string;
  readonly categories: readonly string[];
  readonly value: string;
  readonly gate: { readonly status: string; readonly load: string };
  readonly declaration: {
    readonly legalBasis: string | null;
    readonly purpose: string;
    readonly retention: string | null;
  } | null;
}

export type Change =
  /** Nothing of the kind was sent before. */
  | { readonly k: 'new-datum'; readonly now: Entry }
  /** It was sent before, but not from here. */
  | { readonly k: 'new-place'; readonly now: Entry }
  | { readonly k: 'gate-lost' | 'gate-gained'; readonly before: Entry; readonly now: Entry }
  | { readonly k: 'basis-changed' | 'value-changed'; readonly before: Entry; readonly now: Entry }
  | { readonly k: 'removed'; readonly before: Entry };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !isObject(value['gate'])) return false;
  const texts = ['id', 'file', 'direction', 'item', 'delivery', 'value'].every((key) => typeof value[key] === 'string');
  const { categories, declaration, gate, line } = value;
  return (
    texts &&
    typeof line === 'number' &&
    Array.isArray(categories) &&
    typeof gate['status'] === 'string' &&
    typeof gate['load'] === 'string' &&
    (declaration === null || isObject(declaration))
  );
}

/** The flows of an inventory that was written as JSON; undefined where the text is none of version 1. */
export function entriesIn(json: string): readonly Entry[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return undefined; // no JSON is no inventory
  }
  if (!isObject(read) || read['version'] !== 1 || !Array.isArray(read['flows'])) return undefined;
  const flows: readonly unknown[] = read['flows'];
  return flows.every(isEntry) ? flows : undefined;
}

const arriving = ({ delivery, direction }: Entry): boolean =>
  delivery !== 'refused' && (direction === 'send' || direction === 'load');
const basisOf = ({ declaration }: Entry): string => declaration?.legalBasis ?? '';

/** Pairs of the same flow: by id, and what is left by item, file and value, then by item and file. */
function pairs(before: readonly Entry[], now: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const found = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const keys: readonly ((entry: Entry) => string)[] = [
    ({ id }) => id,
    ({ file, item, value }) => `${item}\0${file}\0${value}`,
    ({ file, item }) => `${item}\0${file}`,
  ];
  for (const key of keys) {
    const open = new Map<string, Entry[]>();
    for (const entry of before.filter((one) => !taken.has(one)))
      open.set(key(entry), [...(open.get(key(entry)) ?? []), entry]);
    for (const entry of now.filter((one) => !found.has(one))) {
      const twin = open.get(key(entry))?.shift();
      if (twin === undefined) continue;
      found.set(entry, twin);
      taken.add(twin);
    }
  }
  return found;
}

function changesOf(before: Entry, now: Entry): readonly Change[] {
  const [had, has] = [before, now].map(({ gate }) => gate.status === 'consented');
  return [
    ...(had && !has ? [{ k: 'gate-lost', before, now } as const] : []),
    ...(!had && has ? [{ k: 'gate-gained', before, now } as const] : []),
    ...(basisOf(before) === basisOf(now) ? [] : [{ k: 'basis-changed', before, now } as const]),
    ...(before.value === now.value ? [] : [{ k: 'value-changed', before, now } as const]),
  ];
}

const ORDER: readonly Change['k'][] = [
  'new-datum',
  'gate-lost',
  'new-place',
  'basis-changed',
  'value-changed',
  'gate-gained',
  'removed',
];

/** What has changed in what flows to Crisp, the gravest first. */
export function inventoryDelta(before: readonly Entry[], now: readonly Entry[]): readonly Change[] {
  const [old, current] = [before.filter(arriving), now.filter(arriving)];
  const twins = pairs(old, current);
  const kept = new Set(twins.values());
  const known = new Set(old.map(({ item }) => item));
  const changes = current.flatMap((entry): readonly Change[] => {
    const twin = twins.get(entry);
    if (twin) return changesOf(twin, entry);
    return [{ k: known.has(entry.item) ? 'new-place' : 'new-datum', now: entry }];
  });
  const gone = old.filter((entry) => !kept.has(entry)).map((entry): Change => ({ k: 'removed', before: entry }));
  return [...changes, ...gone].sort((a, b) => ORDER.indexOf(a.k) - ORDER.indexOf(b.k));
}

/** What a run may fail on. */
export const FAIL_ON = ['new', 'ungated'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const needsGate = (entry: Entry): boolean => basisOf(entry) === '' || basisOf(entry) === 'consent';
const isOpen = (entry: Entry): boolean =>
  entry.gate.status !== 'consented' && !(entry.direction === 'send' && entry.gate.load === 'consented');

/** Whether a change is one to fail on: `new`: a new datum or place; `ungated`: one of those without consent, or a gate that is lost. */
export function failsOn(change: Change, on: FailOn): boolean {
  if (change.k !== 'new-datum' && change.k !== 'new-place' && change.k !== 'gate-lost') return false;
  return on === 'new' ? change.k !== 'gate-lost' : needsGate(change.now) && isOpen(change.now);
}
