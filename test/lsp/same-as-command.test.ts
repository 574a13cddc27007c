import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';
import { Projects, SMALL } from './projects.ts';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/cli.js');

interface CommandFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly advice: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suppressed: unknown;
}

describe('an editor and the command line', () => {
  const projects = new Projects();
  before(function () {
    if (!existsSync(command)) this.skip();
  });
  afterEach(() => projects.clear());

  const inCommand = (folder: string): readonly string[] => {
    const { stdout } = spawnSync(process.execPath, [command, 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly CommandFinding[] };
    return findings
      .filter(({ suppressed }) => suppressed === null)
      .map((one) =>
        JSON.stringify([
          one.file,
          one.rule,
          one.severity,
          `${one.message}\n${one.advice}`,
          [one.line, one.column, one.endLine, one.endColumn],
        ]),
      );
  };

  const inEditor = async (folder: string): Promise<readonly string[]> => {
    const editor = await projects.add(Editor.start({ folders: [folder] }));
    const { items } = await editor.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    return items.flatMap((item) =>
      (item.kind === 'full' ? item.items : []).map(({ code, severity, message, range: { start, end } }) =>
        JSON.stringify([
          fileURLToPath(item.uri).slice(folder.length + 1),
          code,
          severity === 1 ? 'error' : 'warning',
          message,
          [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
        ]),
      ),
    );
  };

  const folders: Readonly<Record<string, () => string>> = {
    'the example shop': () => join(root, 'examples/shop'),
    'a small project': () => projects.write(SMALL),
  };

  for (const [name, folder] of Object.entries(folders)) {
    it(`find the same, in the same words and places: ${name}`, async () => {
      const at = folder();
      const expected = [...inCommand(at)].sort();
      assert.ok(expected.length > 0);
      assert.deepEqual([...(await inEditor(at))].sort(), expected);
    });
  }
});
