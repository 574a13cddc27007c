import type { ConditionClass } from '../catalogue/consent/access.ts';
import type { Channel, Delivery, Direction } from '../catalogue/crisp/arg.ts';

/** A range of a file: offsets in UTF-16 code units, `end` exclusive; `file` is relative to the root, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One step on the way of a datum, from where it comes to the sink. */
export interface Step {
  readonly place: Place;
  readonly label: string;
}

export type Personal = 'direct' | 'linked' | 'none' | 'unknown';
export type GateStatus = 'consented' | 'partial' | 'ungated';

/** A condition on the way to a flow, with what it proves. `text` is the code of the condition. */
export interface Condition {
  readonly text: string;
  readonly class: ConditionClass;
  readonly place: Place;
  readonly platform?: string;
  readonly category?: string;
  /** One sentence for a person. */
  readonly note?: string;
  /** True when a name alone would have counted, but `consent.heuristics` is off. */
  readonly byNameOnly?: boolean;
}

export interface Gate {
  readonly status: GateStatus;
  /** The meet over the project's loads of the chatbox. */
  readonly load: GateStatus | 'none';
  /** The code of the condition that gates. */
  readonly by?: string;
  readonly platform?: string;
  readonly category?: string;
  readonly at?: Place;
  readonly conditions: readonly Condition[];
  /** The entry points that lack a gate, when `partial` or `ungated` by callers. */
  readonly open: readonly Step[];
}

/** What a rule wants to know of a datum beyond its categories. */
export type Trait =
  | { readonly k: 'opaque'; readonly why: 'spread' | 'object' | 'keys' | 'serialised' }
  | { readonly k: 'literal'; readonly of: string; readonly text: string }
  /** A session token that can be guessed; `from` says what it is made of. */
  | { readonly k: 'predictable'; readonly from: string }
  | { readonly k: 'in-url'; readonly where: string }
  /** A secret stands in browser code. */
  | { readonly k: 'secret'; readonly what: string; readonly place: Place }
  | { readonly k: 'transformed'; readonly how: string }
  /** The writer runs by itself: a schedule, an import, a web hook of another system. */
  | { readonly k: 'job'; readonly what: string };

/** One item of data that reaches, leaves or is erased from Crisp at one place in the code. */
export interface Flow {
  /** Stable under unrelated edits. */
  readonly id: string;
  readonly place: Place;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly item: string;
  readonly delivery: Delivery;
  /** Why it is refused, sent in part, or unknown. */
  readonly deliveryReason?: string;
  readonly personal: Personal;
  /** Keys of data-categories.json. */
  readonly categories: readonly string[];
  /** The code of the datum; empty where there is none. */
  readonly value: string;
  readonly sources: readonly Step[];
  readonly sink: Place;
  readonly gate: Gate;
  readonly traits: readonly Trait[];
  /** The code runs in a browser, on a server, or it is not known. */
  readonly side: 'browser' | 'server' | 'unknown';
  /** The visitor acts before this runs (a click, a submit), as far as the code shows. */
  readonly onAction: boolean;
  /** The name of the function it is written in, for people. */
  readonly within: string | undefined;
}

export interface Website {
  readonly id: string;
  readonly place: Place;
}

/** What the code does when a person leaves: one row for each function that signs out. */
export interface Logout {
  readonly place: Place;
  readonly name: string;
  /** Where it resets the session, if it does. */
  readonly reset?: Place;
  /** Where it clears the token, if it does. */
  readonly clears?: Place;
  /** False when the reset runs before the token is cleared. */
  readonly ordered: boolean;
}

/** All that the engine knows of a project: the input of the rules and of every report. */
export interface Flows {
  readonly flows: readonly Flow[];
  readonly websites: readonly Website[];
  readonly logouts: readonly Logout[];
  /** Secrets in browser code that belong to no single flow. */
  readonly secrets: readonly { readonly what: string; readonly place: Place }[];
}
