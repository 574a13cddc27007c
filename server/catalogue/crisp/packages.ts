import type { Arg, Channel, Sent } from './arg.ts';
import { always, isFalsy } from './certain.ts';
import type { Member } from './member.ts';
import { CAPACITOR, COMMUNITY, EXPO } from './mobile.ts';
import { own } from './own.ts';
import { merged } from './sent.ts';
import { C15T, NUXT, VUE } from './wrappers.ts';

interface Package {
  readonly channel: Channel;
  readonly members: Readonly<Record<string, Member>>;
}

/** The packages around Crisp whose calls are not the queue's, by import specifier. `crisp-sdk-web` has a file of its own. */
export const PACKAGES: Readonly<Record<string, Package>> = {
  'crisp-sdk-react-native': { channel: 'mobile', members: EXPO },
  'react-native-crisp-chat-sdk': { channel: 'mobile', members: COMMUNITY },
  '@capgo/capacitor-crisp': { channel: 'mobile', members: CAPACITOR },
  '@nuxt/scripts': { channel: 'chatbox', members: NUXT },
  // Nuxt imports useScriptCrisp by itself, under these names where one is written.
  '#imports': { channel: 'chatbox', members: NUXT },
  '#nuxt-scripts': { channel: 'chatbox', members: NUXT },
  '#nuxt-scripts/registry/crisp': { channel: 'chatbox', members: NUXT },
  '@c15t/scripts/crisp': { channel: 'chatbox', members: C15T },
  '@dansmaculotte/vue-crisp-chat': { channel: 'chatbox', members: VUE },
};

/**
 * What a call of `path` on the export `exportName` of a package hands to Crisp: `setUserEmail` and `[]`, or `CapacitorCrisp` and
 * `['setUser']`. For the whole module (`*`) the path begins with the export. Undefined for a package or member that is not known.
 */
export function packageFlows<T>(
  from: string,
  exportName: string,
  path: readonly string[],
  args: readonly Arg<T>[],
): Sent<T>[] | undefined {
  const member = memberOf(from, exportName, path);
  return member && merged(member.flows?.(args) ?? []);
}

/** The channel of what goes through a package; undefined for a package that is none of these. */
export function packageChannel(from: string): Channel | undefined {
  return own(PACKAGES, from)?.channel;
}

/** True for a member that loads the chatbox only where nothing has loaded it yet, such as `show()`. */
export function packageLoadsImplicitly(from: string, exportName: string, path: readonly string[]): boolean {
  return memberOf(from, exportName, path)?.does === 'implicit';
}

/** True for a call that takes the session token away: `setTokenId(null)`. */
export function packageClearsToken<T>(
  from: string,
  exportName: string,
  path: readonly string[],
  args: readonly Arg<T>[],
): boolean {
  const [token] = args;
  const sets = packageChannel(from) === 'mobile' && [exportName, ...path].at(-1) === 'setTokenId';
  return sets && (!token || always(token, isFalsy));
}

function memberOf(from: string, exportName: string, path: readonly string[]): Member | undefined {
  const members = own(PACKAGES, from)?.members;
  if (!members) return undefined;
  const names = exportName === '*' ? path : [exportName, ...path];
  // A default import may stand for the module: `import Crisp from "react-native-crisp-chat-sdk"; Crisp.setUserEmail(…)`.
  return own(members, names.join('.')) ?? (names[0] === 'default' ? own(members, names.slice(1).join('.')) : undefined);
}
