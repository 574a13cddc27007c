import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENT_BY_ITSELF, STORED } from '../../server/catalogue/crisp/cookies.ts';
import { cookieSettings } from '../../server/paper/cookie-settings.ts';
import { IMPLICIT_FR, STORED_FR } from '../../server/reports/policy-words-fr.ts';
import { cli } from '../cli/run-cli.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const CONFIG = 'crisp-privacy.config.json';
const LOAD =
  "window.CRISP_WEBSITE_ID = '11111111-2222-4333-8444-555555555555';\nconst s = document.createElement('script');\ns.src = 'https://client.crisp.chat/l.js';\ndocument.head.append(s);\n";
const MAIL = "window.$crisp.push(['set', 'user:email', [user.email]]);\n";
const DECLARED = JSON.stringify({
  data: [{ items: ['user:email'], purpose: 'Answer you', legalBasis: 'contract', retention: 'P1Y6M' }],
  retention: { conversations: 'P24M', profiles: 'P1Y', files: 'P2W' },
});

const policy = async (tree: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<string> =>
  (await cli(tempFolder(tree), ['policy', ...words])).out;

describe('the policy passages', () => {
  afterEach(removeTempFolders);

  it('name the processor, the data, its purpose, basis and retention', async () => {
    const text = await policy({ 'a.js': LOAD + MAIL, [CONFIG]: DECLARED });
    assert.match(text, /Crisp IM SAS, Nantes, France/);
    assert.match(
      text,
      /\| E-mail address \| Answer you \| Contract with you, Art\. 6\(1\)\(b\) GDPR \| 1 year and 6 months \|/,
    );
    assert.match(text, /\| Conversations \| 24 months \|\n\| Contact profiles \| 1 year \|\n\| Files \| 2 weeks \|/);
    assert.ok(!text.includes('object to processing'));
  });

  it('leave gaps where only people know, and say how many', async () => {
    const root = tempFolder({ 'a.js': LOAD + MAIL });
    const { err, out } = await cli(root, ['policy']);
    assert.match(out, /\| E-mail address \| \\\[to be completed: what for\\\]/);
    assert.match(err, /^\d+ gaps left for a person/);
    assert.ok(!out.includes('data processing agreement'));
  });

  it('say when the chat loads as the code does it', async () => {
    const guards = JSON.stringify({ consent: { guards: ['ok()'] } });
    assert.match(await policy({ 'a.js': LOAD }), /The chat is loaded when you open our pages\./);
    const gated = `if (ok()) {\n${LOAD}}\n`;
    assert.match(await policy({ 'a.js': gated, [CONFIG]: guards }), /loaded only after you have agreed/);
    assert.match(await policy({ 'a.js': gated, 'b.js': LOAD, [CONFIG]: guards }), /On parts of our site/);
  });

  it('leave out what Crisp drops', async () => {
    const text = await policy({ 'a.js': `${LOAD}window.$crisp.push(['set', 'user:role', [user.role]]);\n` });
    assert.match(text, /passes on nothing else/);
  });

  it('take the lifetime and the domain of the cookies from the code', async () => {
    const setting = 'window.CRISP_COOKIE_EXPIRE = 60 * 60 * 24 * 30;\nwindow.CRISP_COOKIE_DOMAIN = "shop.example";\n';
    const text = await policy({ 'a.js': LOAD, 'b.js': setting });
    assert.match(text, /`crisp-client\/session\/<website id>` \|.*\| 30 days \|/);
    assert.match(text, /The cookies are set for shop\.example\./);
    const fr = await policy({ 'a.js': LOAD, 'b.js': 'window.CRISP_COOKIE_EXPIRE = 5400;' }, '-l', 'fr');
    assert.match(fr, /<website id>` \|.*\| 1,5 heure \|/);
    assert.match(await policy({ 'a.js': LOAD }), /about 6 months from the last visit \|/);
  });

  it('name the cookie of a session token only where there is one', async () => {
    const cookie = 'crisp-client/session/<website id>/<session token>';
    assert.ok(!(await policy({ 'a.js': LOAD })).includes(cookie));
    assert.ok((await policy({ 'a.js': `${LOAD}window.CRISP_TOKEN_ID = user.chatToken;\n` })).includes(cookie));
  });

  it('speak of AI and co-browsing as attested', async () => {
    const attestations = {
      'ai-disclosure': [{ on: '2026-01-01', by: 'Ines' }],
      escalation: [{ on: '2026-01-01', by: 'Ines' }],
      'magic-browse': [{ on: '2026-01-01', by: 'Ines', notApplicable: 'switched off' }],
    };
    const text = await policy({ 'a.js': LOAD, [CONFIG]: JSON.stringify({ attestations }) });
    assert.match(text, /An AI agent \(Hugo, by Crisp\) may answer/);
    assert.match(text, /ask at any time to be answered by a person/);
    assert.match(text, /We do not use the typing preview/);
  });

  it('are whole in French', async () => {
    assert.deepEqual(
      Object.keys(STORED_FR),
      STORED.map(({ name }) => name),
    );
    assert.deepEqual(
      Object.keys(IMPLICIT_FR),
      SENT_BY_ITSELF.map(({ data }) => data),
    );
    const text = await policy({ 'a.js': LOAD + MAIL }, '-l', 'fr');
    assert.match(text, /sous-traitant \(art\. 28 du RGPD\)/);
    assert.match(text, /\| Adresse e-mail \|/);
    assert.doesNotMatch(text, /\b(?:the|your|with)\b/);
  });

  it('let no name of the code or word of the config break out', async () => {
    const key = "'</script>|<b>=cmd()\\u001b[31m\\u202e'";
    const tree = {
      'a.js': `${LOAD}window.$crisp.push(['set', 'session:event', [[[${key}, { a: 1 }]]]]);\n`,
      [CONFIG]: JSON.stringify({
        data: [{ items: ['session:event.*'], purpose: '<i>-->|[x](y)', legalBasis: 'contract', retention: 'P1Y' }],
      }),
    };
    const markdown = await policy(tree);
    assert.ok(markdown.includes('\\<i\\>--\\>\\|\\[x\\](y)'));
    assert.doesNotMatch(markdown.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
    const html = await policy(tree, '-f', 'html');
    assert.ok(!html.includes('</script>') && !html.includes('<i>') && html.includes('&lt;/script&gt;'));
  });
});

describe('the settings of the cookies', () => {
  const of = (text: string): readonly (number | undefined)[] =>
    cookieSettings([{ file: 'a.ts', text }]).lifetimes.map(({ seconds }) => seconds);

  it('are numbers, products, and constants of the file', () => {
    assert.deepEqual(of('window.CRISP_COOKIE_EXPIRE = 7_776_000;'), [7776000]);
    assert.deepEqual(of('const DAY = 60 * 60 * 24;\nwindow["CRISP_COOKIE_EXPIRE"] = DAY;'), [86400]);
    assert.deepEqual(
      of("import { Crisp } from 'crisp-sdk-web';\nCrisp.configure(ID, { cookieExpire: 604800 });"),
      [604800],
    );
    assert.deepEqual(of('window.CRISP_COOKIE_EXPIRE = lifetime();'), [undefined]);
  });

  it('are neither types, nor comments, nor comparisons, nor options of others', () => {
    assert.deepEqual(of('declare let CRISP_COOKIE_EXPIRE: number;'), []);
    assert.deepEqual(of('// window.CRISP_COOKIE_EXPIRE = 60;'), []);
    assert.deepEqual(of('if (window.CRISP_COOKIE_EXPIRE === 60) go();'), []);
    assert.deepEqual(of('analytics({ cookieExpire: 60 });'), []);
  });
});

describe('policy --write and --check', () => {
  afterEach(removeTempFolders);
  const tree = { 'a.js': LOAD + MAIL, [CONFIG]: DECLARED };

  it('put the passages between markers, and find them current', async () => {
    const root = tempFolder({ ...tree, 'privacy.md': '# Privacy\n\nOurs.\n' });
    assert.equal((await cli(root, ['policy', '--write', 'privacy.md'])).code, 0);
    const text = readFileSync(join(root, 'privacy.md'), 'utf8');
    assert.ok(text.startsWith('# Privacy\n\nOurs.\n\n<!-- crisp-privacy policy en -->\n## Chat (Crisp)\n'));
    assert.ok(text.endsWith('\n<!-- /crisp-privacy policy -->\n'));
    assert.equal((await cli(root, ['policy', '--check', 'privacy.md'])).code, 0);
    await cli(root, ['policy', '--write', 'privacy.md', '-l', 'fr']);
    assert.match(readFileSync(join(root, 'privacy.md'), 'utf8'), /policy fr -->\n## Chat[\s\S]*Vos droits/);
    assert.equal((await cli(root, ['policy', '--check', 'privacy.md'])).code, 0);
  });

  it('fail with the lines when code and policy have parted, until it is written anew', async () => {
    const root = tempFolder({ ...tree, 'privacy.md': '# Privacy\n' });
    await cli(root, ['policy', '--write', 'privacy.md']);
    writeFileSync(join(root, 'a.js'), `${LOAD}${MAIL}window.$crisp.push(['set', 'user:phone', [user.phone]]);\n`);
    const ran = await cli(root, ['policy', '--check', 'privacy.md']);
    assert.equal(ran.code, 1);
    const lines = readFileSync(join(root, 'privacy.md'), 'utf8').split('\n');
    const [, number] = /^privacy\.md:(\d+) does not say what the code does \(en\):$/m.exec(ran.out) ?? [];
    assert.match(ran.out, /^ {6}\+\| Telephone number \|/m);
    assert.match(lines[Number(number) - 1] ?? '', /^\| E-mail address/);
    const [, before] = /^ *(\d+) {2}\| E-mail address/m.exec(ran.out) ?? [];
    assert.match(lines[Number(before) - 1] ?? '', /^\| E-mail address/);
    await cli(root, ['policy', '--write', 'privacy.md']);
    assert.equal((await cli(root, ['policy', '--check', 'privacy.md'])).code, 0);
  });

  it('leave what a formatter did to the passages', async () => {
    const root = tempFolder({ ...tree, 'privacy.md': '' });
    await cli(root, ['policy', '--write', 'privacy.md']);
    const file = join(root, 'privacy.md');
    const aligned = readFileSync(file, 'utf8').replaceAll('| --- |', '| -------- |').replaceAll(' | ', '   | ');
    writeFileSync(file, aligned);
    assert.equal((await cli(root, ['policy', '--check', 'privacy.md'])).code, 0);
    await cli(root, ['policy', '--write', 'privacy.md']);
    assert.equal(readFileSync(file, 'utf8'), aligned);
  });

  it('write HTML into HTML, and the comments of MDX into MDX', async () => {
    const root = tempFolder({ ...tree, 'privacy.html': '<h1>Privacy</h1>\r\n' });
    await cli(root, ['policy', '--write', 'privacy.html']);
    assert.match(
      readFileSync(join(root, 'privacy.html'), 'utf8'),
      /<!-- crisp-privacy policy en -->\r\n<h2>Chat \(Crisp\)<\/h2>\r\n/,
    );
    assert.equal((await cli(root, ['policy', '--check', 'privacy.html'])).code, 0);
    await cli(root, ['policy', '--write', 'privacy.mdx']);
    assert.ok(readFileSync(join(root, 'privacy.mdx'), 'utf8').startsWith('{/* crisp-privacy policy en */}\n'));
    assert.equal((await cli(root, ['policy', '--check', 'privacy.mdx'])).code, 0);
  });

  it('refuse a file without passages, or with half a marker', async () => {
    const root = tempFolder({
      ...tree,
      'a.md': 'x\n',
      'b.md': 'x\n<!-- crisp-privacy policy en -->\ny\n',
      'c.md': '<!-- crisp-privacy policy xx -->\n<!-- /crisp-privacy policy -->\n',
    });
    assert.match((await cli(root, ['policy', '--check', 'a.md'])).err, /holds no passage of ours/);
    const half = await cli(root, ['policy', '--write', 'b.md']);
    assert.equal(half.code, 2);
    assert.match(half.err, /b\.md:2: this marker is not closed/);
    assert.equal(readFileSync(join(root, 'b.md'), 'utf8'), 'x\n<!-- crisp-privacy policy en -->\ny\n');
    assert.equal((await cli(root, ['policy', '--check', 'c.md'])).code, 2);
  });
});
