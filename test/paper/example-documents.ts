import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '../cli/run-cli.ts';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SHOP = join(top, 'examples/shop');

/** Where the documents that are made from the example lie. */
export const FOLDER = join(top, 'docs/examples');

/** Each document with the command line that prints it. */
export const DOCUMENTS: readonly (readonly [file: string, words: readonly string[]])[] = [
  ['record.md', ['inventory', '--format', 'markdown']],
  ['record.html', ['inventory', '--format', 'html']],
  ['inventory.csv', ['inventory', '--format', 'csv']],
  ['checklist.md', ['checklist', '--format', 'markdown']],
  ['checklist.html', ['checklist', '--format', 'html']],
  ['policy-en.md', ['policy', '--language', 'en']],
  ['policy-fr.md', ['policy', '--language', 'fr']],
];

/** The document as it is made today from examples/shop. */
export const madeNow = async (words: readonly string[]): Promise<string> => (await cli(SHOP, words)).out;
