import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, field, isFalsy, kindOf } from './certain.ts';
import { own } from './own.ts';
import type { Member } from './member.ts';
import { row, send } from './sent.ts';

/** `@nuxt/scripts` 1.3.9, imported by name or by Nuxt itself. The result's `proxy` is the queue. */
export const NUXT: Readonly<Record<string, Member>> = {
  useScriptCrisp: {
    does: 'load',
    flows: ([options]) => (isManual(options) ? tokenOf(options) : loadAndToken(options)),
  },
};

/** `@c15t/scripts/crisp` 2.2.0: the platform loads it once its category "functionality" is granted. */
export const C15T: Readonly<Record<string, Member>> = {
  crisp: { does: 'load', flows: ([options]) => loadAndToken(options) },
  crispManifest: { does: 'config' },
};

/** `@dansmaculotte/vue-crisp-chat` 0.1.0: `Vue.use(CrispChat, options)` calls `install`. */
export const VUE: Readonly<Record<string, Member>> = {
  'default.install': { does: 'load', flows: ([, options]) => pluginFlows(options) },
};

/** What one property of the result of a call is; undefined for one that is nothing of Crisp's. */
export type ResultRole = 'queue' | 'load';

const RESULTS: Readonly<Record<string, Readonly<Record<string, ResultRole>>>> = {
  useScriptCrisp: { proxy: 'queue', instance: 'queue', load: 'load', '$script.load': 'load' },
};

/** `const { proxy, load } = useScriptCrisp(…)`: what `path` of the result of the call is. */
export function resultRole(exportName: string, path: readonly string[]): ResultRole | undefined {
  return own(own(RESULTS, exportName) ?? {}, path.join('.'));
}

/** `Vue.use(CrispChat, { websiteId, disabled })`: loads at install unless `disabled` is true in any case. */
export function pluginFlows<T>(options: Arg<T> | undefined): Sent<T>[] {
  const disabled = options && always(options, (one) => isTrue(field(one, 'disabled')));
  return disabled ? [] : [row('load', 'chatbox:load')];
}

/** True for `this.$crisp.load()` of the Vue plugin, which the loaded object itself does not have. */
export function pluginMethodLoads(method: string): boolean {
  return method === 'load';
}

/** `<ScriptCrisp id="…" token-id="…" />` of Nuxt Scripts; `props` is an object of what it is given. Undefined for another component. */
export function componentFlows<T>(name: string, props: Arg<T> | undefined): Sent<T>[] | undefined {
  return name === 'ScriptCrisp' || name === 'script-crisp' ? loadAndToken(props) : undefined;
}

/**
 * The `crisp` entry of `scripts.registry` in a Nuxt config: `true`, options, or `[options, scriptOptions]`. Since 1.0 options load
 * nothing until a component asks, unless they name a trigger other than `manual`.
 */
export function nuxtRegistryFlows<T>(entry: Arg<T>): Sent<T>[] {
  return alternatives(entry).flatMap((one) => {
    if (one.k === 'literal') return one.value === true ? [row('load', 'chatbox:load', { place: one.origin })] : [];
    const options = one.k === 'list' ? one.items[0] : one;
    const trigger = field(one.k === 'list' ? one.items[1] : one, 'trigger');
    const loads =
      trigger !== undefined && !always(trigger, (other) => isNoTrigger(other) || kindOf(other) === 'nothing');
    return loads ? [row('load', 'chatbox:load', { place: one.origin }), ...tokenOf(options)] : [];
  });
}

/** One entry of `plugins` in a Gatsby config: the name, or `{ resolve, options }`. The plugin loads the chatbox on every page. */
export function gatsbyFlows<T>(entry: Arg<T>): Sent<T>[] {
  const names = alternatives(entry).map((one) =>
    constantText(one.k === 'object' ? (field(one, 'resolve') ?? one) : one),
  );
  return names.includes('gatsby-plugin-crisp-chat') ? [row('load', 'chatbox:load', { place: entry.origin })] : [];
}

/** `tarteaucitron.job.push('crisp')`: its own Crisp service needs no consent by default. */
export function tarteaucitronFlows<T>(job: Arg<T>): Sent<T>[] {
  const loads = alternatives(job).some((one) => constantText(one) === 'crisp');
  return loads ? [row('load', 'chatbox:load', { place: job.origin })] : [];
}

function loadAndToken<T>(options: Arg<T> | undefined): Sent<T>[] {
  return [row('load', 'chatbox:load'), ...tokenOf(options)];
}

function tokenOf<T>(options: Arg<T> | undefined): Sent<T>[] {
  if (!options) return [];
  return alternatives(options).flatMap((one) => {
    const token =
      one.k === 'object' ? one.fields.findLast(({ name }) => name === 'tokenId' || name === 'token-id') : undefined;
    return token && !always(token.value, isFalsy)
      ? [send('session:token', { datum: token.value, place: token.origin })]
      : [];
  });
}

/** `useScriptCrisp({ scriptOptions: { trigger: 'manual' } })` waits for `load()`. */
function isManual<T>(options: Arg<T> | undefined): boolean {
  const trigger = field(field(options, 'scriptOptions'), 'trigger');
  return trigger !== undefined && always(trigger, isNoTrigger);
}

function isNoTrigger<T>(trigger: Arg<T>): boolean {
  return constantText(trigger) === 'manual' || (trigger.k === 'literal' && trigger.value === false);
}

const isTrue = <T>(arg: Arg<T> | undefined): boolean =>
  arg !== undefined && always(arg, (one) => one.k === 'literal' && one.value === true);
