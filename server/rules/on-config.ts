import { placeOf, type ConfigPath } from '../config/locate.ts';
import type { Flow, Place, Website } from '../flows/flow.ts';
import type { ConfigFile, Context } from './rule.ts';

/** Where a finding about a part of a config stands. */
export const placeIn = ({ path, text }: ConfigFile, part: ConfigPath): Place => ({
  file: path,
  ...placeOf(text, part),
});

/** What a config file governs: the flows and websites of the files it is the nearest config of. */
export function scopeOf(
  file: ConfigFile,
  { flows, fileFor }: Context,
): { readonly flows: readonly Flow[]; readonly websites: readonly Website[] } {
  return {
    flows: flows.flows.filter(({ place }) => fileFor(place.file) === file),
    websites: flows.websites.filter(({ place }) => fileFor(place.file) === file),
  };
}
