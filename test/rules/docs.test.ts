import { strict as assert } from 'node:assert';
import { readConfig } from '../../server/config/read.ts';
import { RULES, type RuleId } from '../../server/config/rules.ts';
import { analyse } from '../../server/project/analyse.ts';
import type { Host } from '../../server/project/analysis.ts';
import type { ConfigFile } from '../../server/rules/rule.ts';
import { PAGES } from '../../server/rules/pages.ts';

const CONFIG = 'crisp-privacy.config.json';

/** File name to text. */
type Example = ReadonlyMap<string, string>;

/** A section's code blocks, whose info string is `<language> <file name>`. A name that comes again begins the next example. */
function examplesIn(page: string, heading: string): readonly Example[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const examples: Map<string, string>[] = [];
  for (const [, name = '', text = ''] of section.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)) {
    const last = examples.at(-1);
    if (!last || last.has(name)) examples.push(new Map([[name, text]]));
    else last.set(name, text);
  }
  return examples;
}

/** `// finding: <rule>` on the line, or `// finding-next-line: <rule>` above it. */
function expectedIn(example: Example, rule: RuleId): readonly string[] {
  return [...example].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      const [, next, name] = /\/\/ finding(-next-line)?: (\S+)$/.exec(line) ?? [];
      return name === rule ? [`${file}:${index + (next === undefined ? 1 : 2)}`] : [];
    }),
  );
}

function hostOf(example: Example): Host {
  const sources = [...example.keys()].filter((path) => path !== CONFIG);
  return {
    files: () => sources.map((path) => ({ path, crisp: /crisp/i.test(example.get(path) ?? '') })),
    read: (path) => {
      const text = example.get(path);
      return text === undefined ? { problem: 'there is no such file' } : { text };
    },
    exists: (path) => example.has(path),
    mentioning: (words) => sources.filter((path) => words.some((word) => example.get(path)?.includes(word))),
  };
}

function foundIn(example: Example, rule: RuleId): readonly string[] {
  const text = example.get(CONFIG);
  const read = text === undefined ? undefined : readConfig(text);
  assert.deepEqual(read?.problems ?? [], []);
  const configs: readonly ConfigFile[] =
    text === undefined || !read ? [] : [{ path: CONFIG, text, config: read.config }];
  const { findings } = analyse(hostOf(example), { configs, fileFor: () => configs[0], today: '2026-06-01' });
  return findings
    .filter((finding) => finding.rule === rule && finding.suppressed === undefined)
    .map(({ place }) => `${place.file}:${example.get(place.file)?.slice(0, place.start).split('\n').length}`);
}

describe('examples in the pages of the rules', () => {
  for (const { id } of RULES) {
    it(`${id}: the wrong ones are found where they say`, () => {
      const examples = examplesIn(PAGES[id], 'Wrong');
      assert.ok(examples.length > 0);
      for (const example of examples) {
        const expected = expectedIn(example, id);
        assert.ok(expected.length > 0);
        assert.deepEqual(foundIn(example, id), expected);
      }
    });

    it(`${id}: the right ones are clean`, () => {
      const examples = [...examplesIn(PAGES[id], 'Right'), ...examplesIn(PAGES[id], 'When not to use it')];
      assert.ok(examples.length > 0);
      for (const example of examples) assert.deepEqual(foundIn(example, id), []);
    });
  }
});
