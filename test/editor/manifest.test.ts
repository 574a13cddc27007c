import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_IDS, CONFIG_FILE, LANGUAGES, REPORT_PANEL, SETTINGS, VIEWS } from '../../client/ids.ts';
import { DEFAULT_SETTINGS, settingsFrom } from '../../server/lsp/settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const json = <T>(...path: readonly string[]): T => JSON.parse(read(...path)) as T;

interface Setting {
  readonly default: unknown;
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly order?: number;
  readonly enum?: readonly string[];
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly keywords: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string; readonly when: string }[]>
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly svg: string; readonly altText: string } }[];
    }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const words = json<Readonly<Record<string, string>>>('package.nls.json');
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read('client', name));

describe('the manifest of the extension', () => {
  it('has the commands that are registered, and no other', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...COMMAND_IDS].sort());
    for (const { category } of contributes.commands) assert.equal(category, 'Crisp Privacy');
  });

  it('names only commands that there are', () => {
    const known: readonly string[] = COMMAND_IDS;
    const named = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...contributes.keybindings.map(({ command }) => command),
      ...[...JSON.stringify([words, json('package.nls.fr.json')]).matchAll(/command:([\w.-]+)/g)].map(
        ([, name = '']) => name,
      ),
    ];
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('has the views that are made, hidden until there is something to see', () => {
    const views = Object.values(contributes.views).flat();
    assert.deepEqual(views.map(({ id }) => id).sort(), Object.values(VIEWS).sort());
    for (const { when } of views) assert.equal(when, 'crispPrivacy.active');
    for (const { view } of contributes.viewsWelcome)
      assert.ok(
        views.some(({ id }) => id === view),
        view,
      );
  });

  it('takes no key outside of its own views', () => {
    for (const { when } of contributes.keybindings) assert.match(when, /^focusedView == crispPrivacy\./);
  });

  it('has at most nine settings, each with words, a scope, an order and a default', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length <= 9, `${settings.length}`);
    settings.forEach(([name, setting], index) => {
      assert.ok(name.startsWith(`${SETTINGS}.`), name);
      assert.match(setting.markdownDescription ?? '', /^%setting\..+%$/, name);
      assert.ok(setting.scope, name);
      assert.equal(setting.order, index + 1, name);
      assert.notEqual(setting.default, undefined, name);
    });
  });

  it('has the defaults that the server has', () => {
    const section: Record<string, unknown> = {};
    for (const [name, { default: standard }] of Object.entries(contributes.configuration.properties)) {
      const [first = '', second] = name.slice(SETTINGS.length + 1).split('.');
      section[first] =
        second === undefined ? standard : { ...(section[first] as object | undefined), [second]: standard };
    }
    assert.deepEqual(settingsFrom(section), DEFAULT_SETTINGS);
  });

  it('reads each setting that it has', () => {
    const code = [...sources, read('server/lsp/settings.ts')].join('\n');
    for (const name of Object.keys(contributes.configuration.properties)) {
      const short = name.slice(SETTINGS.length + 1);
      // The client library reads the last one by itself.
      assert.ok(short === 'trace.server' || code.includes(`'${short}'`), name);
    }
  });

  it('wakes up for code, configs and a report that was left open, and for nothing else', () => {
    assert.deepEqual(
      [...manifest.activationEvents].sort(),
      [
        ...LANGUAGES.map((language) => `onLanguage:${language}`),
        `workspaceContains:**/${CONFIG_FILE}`,
        `onWebviewPanel:${REPORT_PANEL}`,
      ].sort(),
    );
    assert.equal(contributes.jsonValidation[0]?.fileMatch, CONFIG_FILE);
    assert.equal(contributes.jsonValidation[0]?.url, './dist/schema.json');
  });

  it('works where the workspace is not trusted', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  });

  it('asks for the version of VS Code that it is typed against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('has its files', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const icons = Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon));
    for (const file of [manifest.icon, ...icons, ...steps.map(({ media }) => media.svg)]) {
      assert.ok(existsSync(join(root, file)), file);
    }
    // PNG: the width is the big-endian number at 16.
    assert.ok(readFileSync(join(root, manifest.icon)).readUInt32BE(16) >= 128);
  });

  it('has at most twelve keywords', () => {
    assert.ok(manifest.keywords.length <= 12);
  });

  it('has colours with enough contrast in every theme', () => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const colorOf = (id: string): Readonly<Record<string, string>> =>
      contributes.colors.find((color) => color.id === id)?.defaults ?? {};
    for (const name of ['crispPrivacy.path', 'crispPrivacy.pathCurrent']) {
      const [back, front] = [colorOf(`${name}Background`), colorOf(`${name}Foreground`)];
      for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight']) {
        const [a = 0, b = 0] = [luminance(back[theme] ?? ''), luminance(front[theme] ?? '')].sort((x, y) => y - x);
        assert.ok((a + 0.05) / (b + 0.05) >= 4.5, `${name} in ${theme}`);
      }
    }
  });
});

describe('the words of the extension', () => {
  const keys = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

  for (const file of ['package.nls.json', 'package.nls.fr.json']) {
    it(`in the manifest are all in ${file}, and nothing else is`, () => {
      assert.deepEqual(Object.keys(json<object>(file)).sort(), [...new Set(keys)].sort());
    });
  }

  it('in the code are all in the French bundle, with the same places for values', () => {
    const said = sources.flatMap((source) =>
      [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text = '']) => text),
    );
    const french = json<Readonly<Record<string, string>>>('l10n/bundle.l10n.fr.json');
    assert.deepEqual(Object.keys(french).sort(), [...new Set(said)].sort());
    const places = (text: string): string => [...text.matchAll(/\{\d\}/g)].map(String).sort().join();
    for (const [text, translated] of Object.entries(french)) assert.equal(places(translated), places(text), text);
  });

  it('leave no text of the client without a translation', () => {
    // What a person sees is put into these; a bare text there would be English in every language.
    const bare =
      /(?:setStatusBarMessage|showErrorMessage|showInformationMessage|showWarningMessage)\(\s*['"`]|\.(?:text|detail|description|message) = ['"`][A-Z]/;
    for (const source of sources) assert.doesNotMatch(source, bare);
  });

  it('are never shown in a pop-up', () => {
    for (const source of sources) assert.doesNotMatch(source, /show(?:Error|Information|Warning)Message/);
  });
});
