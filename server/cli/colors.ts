import picocolors from 'picocolors';
import type { Colors } from '../reports/colors.ts';
import type { Shell, Sink } from './shell.ts';

/** NO_COLOR wins over FORCE_COLOR, both over what the stream is (https://no-color.org, https://force-color.org). */
export function colorsFor({ env }: Shell, sink: Sink): Colors {
  const set = (name: string): boolean => env[name] !== undefined && env[name] !== '';
  const forced = set('FORCE_COLOR') && env['FORCE_COLOR'] !== '0';
  return picocolors.createColors(!set('NO_COLOR') && (forced || (sink.isTerminal && env['TERM'] !== 'dumb')));
}

const WIDTH = 120;

/** Columns to print for. */
export const widthOf = (sink: Sink): number => Math.max(60, Math.min(sink.columns || WIDTH, 160));
