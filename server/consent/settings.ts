import type { Guard } from '../config/guards.ts';

/** What a project says of consent; the part of its config that decides which conditions count. */
export interface ConsentSettings {
  /** Whether the words of home-made code count. */
  readonly heuristics: 'on' | 'off';
  /** The platforms that count. */
  readonly platforms: 'auto' | readonly string[];
  readonly guards: readonly Guard[];
}
