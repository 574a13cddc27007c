/** What is statically known of one argument of a call. `origin` is the analyser's handle on the place it came from. */
export type Arg<T> = { readonly origin: T } & (
  | { readonly k: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** A template string: the constant pieces around the unknown ones; `texts.length === parts.length + 1`. */
  | { readonly k: 'text'; readonly texts: readonly string[]; readonly parts: readonly Arg<T>[] }
  /** `open`: there may be more items than are listed (a spread that could not be followed). */
  | { readonly k: 'list'; readonly items: readonly Arg<T>[]; readonly open: boolean }
  /** `open`: there may be more fields than are listed. */
  | { readonly k: 'object'; readonly fields: readonly ArgField<T>[]; readonly open: boolean }
  /** A function; `returns` are the values that it may give back (promises unwrapped). */
  | { readonly k: 'function'; readonly returns: readonly Arg<T>[] }
  /** One of several. */
  | { readonly k: 'any'; readonly of: readonly Arg<T>[] }
  /** Not known; `type` is the declared type, where one is written. */
  | { readonly k: 'unknown'; readonly type?: string }
);

/** One property; `name` is undefined when the key is computed from something unknown. `origin` is the property itself. */
export interface ArgField<T> {
  readonly name: string | undefined;
  readonly value: Arg<T>;
  readonly origin: T;
}

export type Direction = 'send' | 'load' | 'read' | 'erase' | 'reset';
export type Delivery = 'sent' | 'partial' | 'refused' | 'unknown';
export type Channel = 'dollar-crisp' | 'sdk-web' | 'mobile' | 'node-api' | 'rest' | 'chatbox' | 'embed-url';

/** What one call hands to Crisp: one row per item (design §2 names the items). */
export interface Sent<T> {
  readonly direction: Direction;
  /** `user:email`, `session:data.plan`, `session:data.*` when the key is not known. */
  readonly item: string;
  readonly delivery: Delivery;
  /** Why it is refused, sent in part, or unknown: one sentence for the message. Undefined when `sent`. */
  readonly why?: string;
  /** The value that is sent, where there is one. */
  readonly datum?: Arg<T>;
  /** Where the item becomes known (the property, the pair, the key, or the datum); the call itself when undefined. */
  readonly place?: T;
  /** Set when the item's own name could not be known: what was not understood. */
  readonly unnamed?: 'verb' | 'namespace' | 'key' | 'spread' | 'object';
}
