import { strict as assert } from 'node:assert';
import { analyseFiles } from '../support/memory-host.ts';

/**
 * A piece of code with marks for pushes to Crisp: `YES` stands for one that is consented, `NO` for one that is ungated, `SOME` for
 * one that is partly gated; `KEY_YES` and the others stand for the key of a datum that is written out. Further files may stand beside it; a path that ends in `.vue` or `.svelte` is a component.
 */
export type Row = readonly [name: string, code: string, more?: Readonly<Record<string, string>>];

const STATUS = { YES: 'consented', NO: 'ungated', SOME: 'partial' } as const;
type Mark = keyof typeof STATUS;

/** Tests each row: every mark has the gate that it says. */
export function gateTable(rows: readonly Row[]): void {
  for (const [name, code, more = {}] of rows) {
    it(name, () => {
      assert.deepEqual(wrongGates({ 'src/send.tsx': code, ...more }), []);
    });
  }
}

/** The marks whose gate is another one, with their lines. */
function wrongGates(marked: Readonly<Record<string, string>>): readonly string[] {
  const expected = new Map<string, readonly [status: string, line: string]>();
  const pushes = (text: string): string =>
    text.replace(/\b(KEY_)?(YES|NO|SOME)\b/g, (_, isKey: string | undefined, mark: Mark, at: number) => {
      const key = `${mark.toLowerCase()}${String(expected.size)}`;
      const line = text.slice(
        text.lastIndexOf('\n', at) + 1,
        (text.indexOf('\n', at) + text.length + 1) % (text.length + 1),
      );
      expected.set(`session:data.${key}`, [STATUS[mark], line.trim()]);
      return isKey === undefined ? `window.$crisp.push(['set', 'session:data', ['${key}', u.x]])` : key;
    });
  const { flows } = analyseFiles(
    Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, pushes(text)])),
  );
  const found = new Map(flows.map(({ gate, item }) => [item, gate.status] as const));
  const wrong = [...expected].flatMap(([item, [status, line]]) => {
    const actual = found.get(item) ?? 'missing';
    return actual === status ? [] : [`${item.slice(13)} is ${actual}: ${line}`];
  });
  return [...wrong, ...[...found.keys()].filter((item) => !expected.has(item))];
}
