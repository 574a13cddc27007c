import type { Colors } from 'picocolors/types.js';
import type { Result } from '../reports/result.ts';

/** How a text will be seen. */
export interface Look {
  readonly colors: Colors;
  readonly width: number;
}

export type Render = (result: Result, look: Look) => string;

/** One output format: its code is loaded when it is asked for. */
export interface Format {
  readonly name: string;
  /** What a file of this format is called by habit; `--output` alone chooses by it. */
  readonly ending: string | undefined;
  readonly load: () => Promise<Render>;
}

/** What `check` can print. */
export const CHECK_FORMATS: readonly Format[] = [
  { name: 'pretty', ending: '.txt', load: async () => (await import('../reports/pretty.ts')).pretty },
  { name: 'json', ending: '.json', load: async () => (await import('../reports/check-json.ts')).checkJson },
];

/** What `inventory` can print. */
export const INVENTORY_FORMATS: readonly Format[] = [
  { name: 'json', ending: '.json', load: async () => (await import('../reports/inventory-json.ts')).inventoryJson },
];
