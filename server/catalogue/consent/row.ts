import type { CallArg } from './access.ts';

export type Literal = Extract<CallArg, { k: 'literal' }>['value'];

/**
 * What a test of a platform proves where it holds. `ready`: the banner or its code is there. `always`: holds for everybody,
 * such as a strictly necessary category. `neutral`: about something else.
 */
export type Proof =
  'grant' | 'grant-default' | 'answered' | 'required' | 'deny' | 'unsound' | 'ready' | 'always' | 'neutral';

/**
 * How the value says yes.
 *
 * - `true`: a boolean. `tri`: the same, but undefined or null before an answer.
 * - `includes`: a list, set or text that includes the category.
 * - `names`: it is the name of the category that was granted.
 * - `word`: a text that is one of the usual words for yes. A list: a text or number that is one of these.
 * - `contains`: a text that contains this, such as `!$service=true`.
 */
export type Yes = 'true' | 'tri' | 'includes' | 'names' | 'word' | readonly Literal[] | { readonly contains: string };

/** A condition that asks a platform. */
export interface Query {
  /** A pattern (pattern.ts) of the value that is tested. */
  readonly test: string;
  readonly proves: Proof;
  /** `true` when not given. */
  readonly yes?: Yes;
  /** The category, where the pattern captures none: for `Osano.cm.marketing`-like members. */
  readonly category?: string;
  /** Categories that are on for everybody on this platform, beside the usual names. */
  readonly always?: readonly string[];
  /** One sentence for a person: what it proves that the test holds. */
  readonly note?: string;
}

/** What it proves that a callback runs. `check`: nothing until its payload, or the state, is tested. */
export type EventProof = 'grant' | 'check' | 'deny' | 'neutral';

/** A callback that is handed to a platform. */
export interface Event {
  /**
   * A pattern of the registering call with `fn` or `@path` where the callback is, `name = fn` for a function that is assigned,
   * `<Component prop.path>` for a prop, or `event NAME` for an event of the window or the document.
   */
  readonly on: string;
  readonly proves: EventProof;
  readonly category?: string;
  /** Tests of the callback's parameters: patterns whose head is `#0`, `#1` … */
  readonly payload?: readonly Query[];
  /** Parameters that are an object of the platform: the pattern head (with steps) that stands for them. */
  readonly gives?: readonly string[];
  /** A field of the same object that makes it a proof: `{ field: 'needConsent', is: true }`. */
  readonly provedBy?: { readonly field: string; readonly is: Literal };
  readonly note?: string;
}

/** A component that renders its children, or loads its script, only with consent. */
export interface Gate {
  /** The name of the component, as exported. */
  readonly component: string;
  /** The prop that names the category; undefined when there is none. */
  readonly prop?: string;
  readonly proves: 'grant' | 'grant-default';
  readonly note?: string;
}

export interface Platform {
  /** Id in the consent reference. */
  readonly id: string;
  readonly name: string;
  /** Import specifiers; what lies below one (`pkg/react`) belongs to it. */
  readonly packages: readonly string[];
  /** Names in patterns that stand for the whole module: its default export or namespace. */
  readonly module?: readonly string[];
  /** Names of the page, those that a framework imports by itself among them. A parameter of that name is taken for it too. */
  readonly globals: readonly string[];
  /** Classes that are injected: known by their type only. */
  readonly types?: readonly string[];
  /** Other ways to the same object: `{ cc: ['initCookieConsent()'] }` reads each row on `cc` with the other head too. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** The platform's own words for categories, where they say nothing by themselves: `{ 2: 'functionality' }`. */
  readonly categories?: Readonly<Record<string, string>>;
  readonly queries: readonly Query[];
  readonly events?: readonly Event[];
  readonly gates?: readonly Gate[];
}
