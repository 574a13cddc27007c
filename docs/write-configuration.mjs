// Writes the tables of docs/configuration.md from the schema of the config. A test holds that they are current.
// usage: npx tsx docs/write-configuration.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configReference } from '../server/config/reference.ts';

const file = join(dirname(fileURLToPath(import.meta.url)), 'configuration.md');

const text = Object.entries(configReference()).reduce(
  (page, [name, part]) =>
    page.replace(
      new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}\n\n${part}\n\n${close}`,
    ),
  readFileSync(file, 'utf8').replaceAll('\r\n', '\n'),
);

writeFileSync(file, text);
