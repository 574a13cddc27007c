import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Editor } from './editor.ts';

/** Folders and editors that a test opened, to be put away after it. */
export class Projects {
  readonly #folders: string[] = [];
  readonly #editors: Editor[] = [];

  /** Writes a project into a folder of its own, and gives the folder. */
  write(files: Readonly<Record<string, string>>): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crisp-privacy-lsp-')));
    this.#folders.push(folder);
    for (const [path, text] of Object.entries(files)) this.put(folder, path, text);
    return folder;
  }

  put(folder: string, path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  async add(editor: Promise<Editor>): Promise<Editor> {
    const started = await editor;
    this.#editors.push(started);
    return started;
  }

  async clear(): Promise<void> {
    await Promise.all(this.#editors.splice(0).map((editor) => editor.stop()));
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

export const LOGIN = `import { hasConsent } from './consent';

export function onLogin(user: { email: string; phone: string }): void {
  window.$crisp.push(['set', 'user:email', [user.email]]);
}

export function onCall(user: { email: string; phone: string }): void {
  if (hasConsent()) window.$crisp.push(['set', 'user:phone', [user.phone]]);
}
`;

export const CONSENT = `export function hasConsent(): boolean {
  return localStorage.getItem('chat-consent') === 'granted';
}
`;

export const CONFIG = `{
  // What may be sent.
  "data": [
    { "items": ["user:email", "user:phone"], "purpose": "Answer questions", "legalBasis": "consent", "retention": "P12M" }
  ],
  "retention": { "conversations": "P12M", "profiles": "P12M" },
  "rules": { "missing-attestation": "off", "session-not-reset": "off" }
}
`;

/** A project with one finding: the e-mail address goes out ungated; the phone number waits for consent. */
export const SMALL = { 'src/login.ts': LOGIN, 'src/consent.ts': CONSENT, 'crisp-privacy.config.json': CONFIG };
