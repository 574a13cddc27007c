/**
 * How a value was reached from a name of the page or from a package: `Cookiebot.consent.preferences` is the global `Cookiebot`
 * and two `get` steps. `window.X`, `globalThis.X` and `self.X` are the global `X`.
 */
export interface Access {
  readonly root:
    | { readonly k: 'global'; readonly name: string }
    /** `name` is the exported name, `default`, or `*` for the whole module. */
    | { readonly k: 'module'; readonly from: string; readonly name: string }
    /** Parameter `index` of a callback that was handed to `call` (an access that ends in a `call` step), as argument or as
     * the property `property` (dotted path, list positions as numbers) of argument `argument`. */
    | {
        readonly k: 'payload';
        readonly call: Access;
        readonly argument: number;
        readonly property?: string;
        readonly index: number;
      }
    /** An injected instance, known by the name of its class or type only. */
    | { readonly k: 'instance'; readonly type: string; readonly from?: string }
    /** A name that leads nowhere: a parameter or a variable without a known value. */
    | { readonly k: 'name'; readonly name: string };
  readonly steps: readonly Step[];
}

export type Step =
  /** `.name`; undefined for a computed name that is not known. */
  | { readonly k: 'get'; readonly name: string | undefined }
  | { readonly k: 'call'; readonly args: readonly CallArg[]; readonly isNew: boolean };

/** An argument as far as a row may ask: constants, the names in an object literal, or nothing known. */
export type CallArg =
  | { readonly k: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly k: 'object'; readonly fields: Readonly<Record<string, CallArg>> }
  | { readonly k: 'list'; readonly items: readonly CallArg[] }
  | { readonly k: 'function' }
  | { readonly k: 'unknown' };

/** What a condition asks of a value on the branch that is taken: `x` is truthy, `x === 'granted'`, `list.includes('chat')` … */
export type Claim =
  | { readonly k: 'truthy' }
  | { readonly k: 'falsy' }
  /** `label`: the name of the constant that it is compared with, where that says more than its value: `Status.Granted`. */
  | { readonly k: 'is' | 'not'; readonly value: string | number | boolean | null | undefined; readonly label?: string }
  /** The list, set or string contains this; undefined when what it contains is not known. */
  | { readonly k: 'has'; readonly value: string | number | boolean | null | undefined }
  | { readonly k: 'lacks'; readonly value: string | number | boolean | null | undefined };

/** Design §3: only `grant` and `grant-default` gate. */
export type ConditionClass =
  'grant' | 'grant-default' | 'answered' | 'required' | 'deny' | 'fail-open' | 'unsound' | 'not-consent';

export interface Judged {
  readonly class: ConditionClass;
  /** Id in consent-apis.json. */
  readonly platform?: string;
  /** The category, service or vendor that is asked for, in the platform's or the code's own word. */
  readonly category?: string;
  /** One sentence for a person: what this test proves. */
  readonly note?: string;
}
