// The same tests in a desktop VS Code, which is downloaded: for a machine with a screen and a network.
// usage: node esbuild.mjs && node test/editor/desktop.mjs [SESSION…]
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { compile, copied, SESSIONS, suiteOf } from './sessions.mjs';

const wanted = process.argv.slice(2);
const chosen = SESSIONS.filter(({ name, isPackaged }) => !isPackaged && (wanted.length === 0 || wanted.includes(name)));
await compile(chosen.map(({ name }) => name));
for (const session of chosen) {
  const folder = copied(session);
  console.log(session.name);
  await runTests({
    extensionDevelopmentPath: session.extension,
    extensionTestsPath: suiteOf(session.name),
    launchArgs: [
      session.workspace ? join(folder, session.workspace) : folder,
      '--disable-extensions',
      '--disable-workspace-trust',
    ],
  });
}
