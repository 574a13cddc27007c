import type { Arg, Sent } from './arg.ts';
import { always, isFalsy, kindOf } from './certain.ts';
import { marked, type Parameter, parametersOf } from './holes.ts';
import { own } from './own.ts';
import { merged, refused, row, send, SENT, undecided } from './sent.ts';

export type GlobalRole = 'token' | 'website' | 'settings' | 'queue' | 'internal' | 'ineffective';

/** Names of the page that the loader reads, or that pass for one. Source: loaders of 2019 to January 2024. */
const GLOBALS: Readonly<Record<string, GlobalRole>> = {
  $crisp: 'queue',
  CRISP_TOKEN_ID: 'token',
  CRISP_WEBSITE_ID: 'website',
  CRISP_RUNTIME_CONFIG: 'settings',
  CRISP_COOKIE_DOMAIN: 'settings',
  CRISP_COOKIE_EXPIRE: 'settings',
  CRISP_READY_TRIGGER: 'settings',
  CRISP_INCLUDE_ATTRS: 'settings',
  $__CRISP_INSTANCE: 'internal',
  $__CRISP_INCLUDED: 'internal',
  // No loader reads it, although @nuxt/scripts sets it.
  CRISP_COOKIE_EXPIRATION: 'ineffective',
};

/** What a name of the page is to the loader; undefined for a name that is none of Crisp's. */
export function globalRole(name: string): GlobalRole | undefined {
  return own(GLOBALS, name);
}

/** What `window.<name> = value` hands to Crisp: the session token, and nothing else. */
export function globalFlows<T>(name: string, value: Arg<T>): Sent<T>[] {
  if (globalRole(name) !== 'token' || always(value, isFalsy)) return [];
  const text = always(value, (one) => ['string', 'number', 'unknown'].includes(kindOf(one)));
  const verdict = text ? SENT : refused('The loader ignores a token that is not a string or a number.');
  return [send('session:token', { datum: value, verdict })];
}

/** True when an assignment, or `delete` (value undefined), takes the session token away. */
export function clearsGlobal<T>(name: string, value: Arg<T> | undefined): boolean {
  return globalRole(name) === 'token' && (!value || always(value, isFalsy));
}

export type CrispUrl =
  /** The script that loads the chatbox; `website` where the address names it. */
  | { readonly k: 'loader'; readonly website?: string }
  /** A page with the chatbox; opening it loads it. */
  | { readonly k: 'embed'; readonly website?: string }
  /** A page of a plugin, such as a contact form. */
  | { readonly k: 'plugin' }
  | { readonly k: 'rest' }
  | { readonly k: 'other' };

const CRISP_HOST = /^(?:[a-z0-9-]+\.)*crisp\.(?:chat|im)$/;

/** What an address leads to; `other` for any that is not Crisp's. The scheme may be missing, as in `//client.crisp.chat/l.js`. */
export function loaderUrl(text: string): CrispUrl {
  const match = /^\s*(?:https?:)?(?:\/\/)?([^/?#:\s@]+)(?::\d+)?([^?#\s]*)(\?[^#\s]*)?/i.exec(text);
  const host = match?.[1]?.toLowerCase() ?? '';
  if (!CRISP_HOST.test(host)) return { k: 'other' };
  const path = match?.[2] ?? '';
  const loader = /^\/l(?:\/([^/]+))?\.js$/.exec(path);
  if (loader) return withWebsite('loader', loader[1]);
  if (host.startsWith('api.')) return { k: 'rest' };
  if (host.startsWith('plugins.')) return { k: 'plugin' };
  if (/^\/chat\/embed(?:\/|$)/.test(path))
    return withWebsite('embed', new URLSearchParams(match?.[3] ?? '').get('website_id'));
  return { k: 'other' };
}

/** The parameters of an embed link that carry something about a visitor. */
const EMBED_PARAMETERS: Readonly<Record<string, string>> = {
  user_email: 'user:email',
  user_phone: 'user:phone',
  user_nickname: 'user:nickname',
  user_avatar: 'user:avatar',
  token_id: 'session:token',
  // The id of a session resumes it, as a token does.
  crisp_sid: 'session:token',
};

/** The item that a query parameter of an embed link is; undefined for one that says nothing of a visitor. */
export function embedItem(parameter: string): string | undefined {
  return own(EMBED_PARAMETERS, parameter);
}

/**
 * What opening an embed link hands to Crisp: a load, and one row per parameter that carries data. `url` is the whole address;
 * undefined when it is no embed link.
 */
export function embedFlows<T>(url: Arg<T>): Sent<T>[] | undefined {
  const address = marked(url);
  if (!address || loaderUrl(address.text.split('\0', 1)[0] ?? '').k !== 'embed') return undefined;
  const load: Sent<T> = row('load', 'chatbox:load', { place: url.origin });
  return merged([load, ...parametersOf(address, url.origin).flatMap(ofParameter)]);
}

function ofParameter<T>({ name, value }: Parameter<T>): Sent<T>[] {
  if (name === '' && kindOf(value) !== 'nothing' && !always(value, isFalsy)) {
    const verdict = undecided('Which parameters this adds to the address is not known.');
    return [send('user:*', { verdict, datum: value, unnamed: 'object' })];
  }
  const item = embedItem(name);
  return item === undefined || always(value, isFalsy) ? [] : [send(item, { datum: value })];
}

function withWebsite(k: 'loader' | 'embed', website: string | null | undefined): CrispUrl {
  return website ? { k, website } : { k };
}
