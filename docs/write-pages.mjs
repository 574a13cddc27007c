// Writes server/rules/pages.ts, which carries the pages of docs/rules into the bundles. A test holds that the two are the same.
// usage: node docs/write-pages.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = dirname(fileURLToPath(import.meta.url));

const rows = readdirSync(join(docs, 'rules'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(docs, 'rules', name), 'utf8').replaceAll('\r\n', '\n');
    return `  ${JSON.stringify(name.slice(0, -'.md'.length))}: ${JSON.stringify(text)},`;
  });

writeFileSync(
  join(docs, '../server/rules/pages.ts'),
  [
    '// Written by docs/write-pages.mjs from docs/rules/*.md; edit those.',
    "import type { RuleId } from '../config/rules.ts';",
    '',
    '/** The page of each rule, as Markdown: what `explain` prints, and what SARIF calls the help of a rule. */',
    'export const PAGES: Readonly<Record<RuleId, string>> = {',
    ...rows,
    '};',
    '',
  ].join('\n'),
);
