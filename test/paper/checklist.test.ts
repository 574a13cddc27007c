import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKLIST } from '../../server/config/checklist.ts';
import { cli } from '../cli/run-cli.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const FIRST = '11111111-2222-4333-8444-555555555555';
const SECOND = '99999999-2222-4333-8444-555555555555';
const load = (id: string): string =>
  `window.$crisp = []; window.CRISP_WEBSITE_ID = '${id}';\nconst s = document.createElement('script');\ns.src = 'https://client.crisp.chat/l.js';\ndocument.head.append(s);\n`;

interface Row {
  readonly row: string;
  readonly state: string;
  readonly website: string | null;
  readonly says: string;
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

const CONFIG = 'crisp-privacy.config.json';
const config = (attestations: object, more: object = {}): string => JSON.stringify({ attestations, ...more });

async function rows(tree: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const { out } = await cli(tempFolder(tree), ['checklist', '-f', 'json']);
  const { checklists } = JSON.parse(out) as { readonly checklists: readonly { readonly rows: readonly Row[] }[] };
  return checklists.flatMap((one) => one.rows);
}

const stateOf = async (tree: Readonly<Record<string, string>>, row: string): Promise<string | undefined> =>
  (await rows(tree)).find((one) => one.row === row)?.state;

describe('the checklist', () => {
  afterEach(removeTempFolders);

  it('has every row, and the agreement once for each website in the code', async () => {
    const found = await rows({
      'a.js': load(FIRST),
      'b.js': load(SECOND),
      [CONFIG]: config({ dpa: [{ website: FIRST, on: '2026-01-01', by: 'Ines' }] }),
    });
    assert.deepEqual(
      [...new Set(found.map(({ row }) => row))],
      CHECKLIST.map(({ id }) => id),
    );
    const dpa = found.filter(({ row }) => row === 'dpa').map(({ state, website }) => `${website} ${state}`);
    assert.deepEqual(dpa.sort(), [`${FIRST} attested`, `${SECOND} missing`]);
  });

  it('tells an answer from one that is due, that does not apply, or that is no answer', async () => {
    const found = await rows({
      'a.js': load(FIRST),
      [CONFIG]: config({
        '2fa': [{ on: '2025-01-01', by: 'Ines', reviewBy: '2026-05-31' }],
        permissions: [{ on: '2025-01-01', by: 'Ines', reviewBy: '2026-06-01' }],
        escalation: [{ by: 'Ines', notApplicable: 'We do not use Hugo' }],
        policies: [{ by: 'Ines' }],
      }),
    });
    const states = Object.fromEntries(found.map(({ row, state }) => [row, state]));
    assert.deepEqual(
      ['2fa', 'permissions', 'escalation', 'policies'].map((row) => states[row]),
      ['expired', 'attested', 'not-applicable', 'missing'],
    );
  });

  it('takes the newer of two answers', async () => {
    const two = [
      { on: '2026-02-01', by: 'Ines', reviewBy: '2027-01-01' },
      { on: '2025-01-01', by: 'Max', reviewBy: '2026-01-01' },
    ];
    assert.equal(await stateOf({ [CONFIG]: config({ '2fa': two }), 'a.js': load(FIRST) }, '2fa'), 'attested');
  });

  it('believes the code before an attestation', async () => {
    const attested = config({ 'consent-before-load': [{ on: '2026-01-01', by: 'Ines' }] });
    const [open] = (await rows({ 'a.js': load(FIRST), [CONFIG]: attested })).filter(
      ({ row }) => row === 'consent-before-load',
    );
    assert.equal(open?.state, 'missing');
    assert.match(open?.says ?? '', /the code wins/);
    assert.deepEqual(
      open?.places.map(({ file }) => file),
      ['a.js'],
    );
  });

  it('sees in the code that loads wait for consent, and needs no other delay then', async () => {
    const gated = `if (hasConsent('chat')) {\n${load(FIRST)}}\n`;
    const tree = { 'a.js': gated, [CONFIG]: config({}, { consent: { guards: ['hasConsent()'] } }) };
    assert.equal(await stateOf(tree, 'consent-before-load'), 'code');
    assert.equal(await stateOf(tree, 'total-privacy-mode'), 'not-applicable');
  });

  it('does not ask for consent where the config names another basis for loading', async () => {
    const tree = {
      'a.js': load(FIRST),
      [CONFIG]: config({}, { chatbox: { load: 'always', basis: 'legitimate-interests' } }),
    };
    assert.equal(await stateOf(tree, 'consent-before-load'), 'not-applicable');
  });

  it('sees erasure in the code', async () => {
    const tree = {
      'job.ts':
        "import Crisp from 'crisp-api';\nconst crisp = new Crisp();\nexport const gone = (id: string) => crisp.website.removePeopleProfile('w', id);\n",
      [CONFIG]: config({}),
    };
    assert.equal(await stateOf(tree, 'profile-erasure'), 'code');
    assert.equal(await stateOf(tree, 'conversation-erasure'), 'missing');
  });

  it('has a checklist for each config', async () => {
    const root = tempFolder({
      'one/a.js': load(FIRST),
      'two/b.js': load(SECOND),
      [`one/${CONFIG}`]: config({ '2fa': [{ on: '2026-01-01', by: 'Ines' }] }),
      [`two/${CONFIG}`]: config({}),
    });
    const { out } = await cli(root, ['checklist', '-f', 'markdown']);
    const [, one = '', two = ''] = out.split(/^## /m);
    assert.match(one, /Enforce two-factor authentication.*🟢 attested/);
    assert.match(two, /Enforce two-factor authentication.*🔴 missing/);
    assert.ok(one.includes(FIRST) && !one.includes(SECOND));
  });

  it('lets no text of the config break out of a format', async () => {
    const evil = '\u001b[31m</script><b>|`x`[a](javascript:1)\u202e';
    const root = tempFolder({ 'a.js': load(FIRST), [CONFIG]: config({ '2fa': [{ on: '2026-01-01', by: evil }] }) });
    const html = (await cli(root, ['checklist', '-f', 'html'])).out;
    assert.ok(!html.includes('</script>') && !html.includes('<b>') && html.includes('&lt;/script&gt;'));
    const markdown = (await cli(root, ['checklist', '-f', 'markdown'])).out;
    assert.match(markdown, /\\<\/script\\>\\<b\\>\\\|\\`x\\`\\\[a\\\]/);
    for (const format of ['pretty', 'markdown', 'html']) {
      const { out } = await cli(root, ['checklist', '-f', format]);
      assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
    }
  });
});

describe('attest', () => {
  afterEach(removeTempFolders);
  const BEFORE = '{\n  // Kept.\n  "attestations": {\n    "2fa": [] // nobody yet\n  }\n}\n';

  it('writes an answer, and keeps the comments', async () => {
    const root = tempFolder({ [CONFIG]: BEFORE });
    const ran = await cli(root, [
      'attest',
      '2fa',
      '--by',
      'Ines Okafor',
      '--evidence',
      'a.png',
      '--review-by',
      '2027-06-01',
    ]);
    assert.equal(ran.code, 0, ran.err);
    const text = readFileSync(join(root, CONFIG), 'utf8');
    assert.match(text, /\/\/ Kept\./);
    assert.match(text, /\/\/ nobody yet/);
    assert.match(text, /"on": "2026-06-01",\s+"by": "Ines Okafor",\s+"evidence": "a\.png",\s+"reviewBy": "2027-06-01"/);
    assert.match((await cli(root, ['checklist'])).out, /attested +Enforce two-factor/);
  });

  it('refuses an unknown row, a day that is none, and a project without a config', async () => {
    const root = tempFolder({ [CONFIG]: BEFORE });
    const row = await cli(root, ['attest', '2fb', '--by', 'Ines']);
    assert.equal(row.code, 2);
    assert.match(row.err, /Did you mean "2fa"\?/);
    const day = await cli(root, ['attest', '2fa', '--by', 'Ines', '--on', '2026-02-31']);
    assert.equal(day.code, 2);
    assert.equal(readFileSync(join(root, CONFIG), 'utf8'), BEFORE);
    assert.match((await cli(tempFolder({ 'a.js': '' }), ['attest', '2fa', '--by', 'Ines'])).err, /crisp-privacy init/);
  });

  it('prints instead of writing when asked', async () => {
    const root = tempFolder({ [CONFIG]: BEFORE });
    const ran = await cli(root, ['attest', 'dpa', '--by', 'Ines', '--website', FIRST, '--print']);
    assert.match(ran.out, new RegExp(`"website": "${FIRST}"`));
    assert.equal(readFileSync(join(root, CONFIG), 'utf8'), BEFORE);
  });
});
