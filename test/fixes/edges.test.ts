import { strict as assert } from 'node:assert';
import { fixer } from '../../server/fixes/fixes-of.ts';
import { analyseFiles } from '../support/memory-host.ts';
import { broken, fixed } from './project.ts';

const CONFIG = JSON.stringify({ data: [], rules: { 'session-not-reset': 'off' } });

/** The code after the first fix with this title; undefined when it is not offered. */
function after(code: string, title: string, file = 'src/chat.js'): string | undefined {
  const files = { [file]: code, 'crisp-privacy.config.json': CONFIG };
  const analysis = analyseFiles(files);
  const fixesFor = fixer(analysis, { today: '2026-01-01' });
  const fix = analysis.findings.flatMap(fixesFor).find((one) => one.title === title);
  if (!fix) return undefined;
  const changed = fixed(files, fix);
  assert.deepEqual(broken(changed), []);
  return changed[file];
}

const MAIL = 'Do not send user:email';
const PLAN = 'Do not send session:data.plan';
const push = "$crisp.push(['set', 'user:email', [u.email]])";

describe('leaving a datum out', () => {
  const cases: readonly (readonly [what: string, title: string, before: string, after: string | undefined])[] = [
    ['a statement between others', MAIL, `a();\n${push};\nb();\n`, 'a();\nb();\n'],
    ['a statement on the line of others', MAIL, `a(); ${push}; b();\n`, 'a(); b();\n'],
    ['a last statement on a line', MAIL, `a(); ${push};\nb();\n`, 'a();\nb();\n'],
    ['a statement with a comment behind it', MAIL, `a();\n${push}; // who\nb();\n`, 'a();\nb();\n'],
    ['a statement between blank lines', MAIL, `a();\n\n${push};\n\nb();\n`, 'a();\n\nb();\n'],
    ['the only statement of a function', MAIL, `function f(u) {\n  ${push};\n}\n`, 'function f(u) {}\n'],
    ['an if that asks nothing else', MAIL, `a();\nif (u.email) ${push};\nb();\n`, 'a();\nb();\n'],
    ['the block of such an if', MAIL, `a();\nif (u.email) {\n  ${push};\n}\nb();\n`, 'a();\nb();\n'],
    ['an if whose condition does something', MAIL, `if (next()) ${push};\n`, 'if (next()) {}\n'],
    ['the branch of an if', MAIL, `if (u.email) ${push};\nelse b();\n`, 'if (u.email) {}\nelse b();\n'],
    ['an else', MAIL, `if (u.x) {\n  b();\n} else {\n  ${push};\n}\n`, 'if (u.x) {\n  b();\n}\n'],
    ['what follows a condition', MAIL, `u.email && ${push};\nb();\n`, 'b();\n'],
    ['what follows a call', MAIL, `next() && ${push};\n`, 'next();\n'],
    ['a branch of a choice', MAIL, `u.x ? ${push} : b();\n`, 'u.x ? undefined : b();\n'],
    ['a part of a sequence', MAIL, `a(), ${push}, b();\n`, 'a(), b();\n'],
    ['the end of a sequence', MAIL, `a(), ${push};\n`, 'a();\n'],
    ['what an arrow function does', MAIL, `const f = (u) => ${push};\n`, 'const f = (u) => {};\n'],
    ['what stands in parentheses in one', MAIL, `const f = (u) =>\n  (${push});\n`, 'const f = (u) => {};\n'],
    ['what a function gives back', MAIL, `function f(u) {\n  return ${push};\n}\n`, 'function f(u) {\n  return;\n}\n'],
    ['a value that is used', MAIL, `const n = ${push};\n`, undefined],
    [
      'a case',
      MAIL,
      `switch (u.x) {\n  case 1:\n    ${push};\n    break;\n}\n`,
      'switch (u.x) {\n  case 1:\n    break;\n}\n',
    ],
    ['the body of a loop', MAIL, `for (const u of all) ${push};\n`, 'for (const u of all) {}\n'],
    [
      'one command of several',
      MAIL,
      `$crisp.push(['set', 'user:email', [u.email]], ['do', 'chat:open']);\n`,
      `$crisp.push(['do', 'chat:open']);\n`,
    ],
    [
      'a command of a list',
      MAIL,
      `window.$crisp = [['set', 'user:email', [u.email]], ['do', 'chat:open']];\n`,
      `window.$crisp = [['do', 'chat:open']];\n`,
    ],
    [
      'a pair in the middle',
      PLAN,
      `$crisp.push(['set', 'session:data', [[['a', 1], ['plan', u.plan], ['b', 2]]]]);\n`,
      `$crisp.push(['set', 'session:data', [[['a', 1], ['b', 2]]]]);\n`,
    ],
    [
      'the last pair',
      PLAN,
      `$crisp.push(['set', 'session:data', [[['a', 1], ['plan', u.plan]]]]);\n`,
      `$crisp.push(['set', 'session:data', [[['a', 1]]]]);\n`,
    ],
    [
      'the last pair before a comma',
      PLAN,
      `$crisp.push(['set', 'session:data', [[['a', 1], ['plan', u.plan],]]]);\n`,
      `$crisp.push(['set', 'session:data', [[['a', 1],]]]);\n`,
    ],
    [
      'a pair on its own line without a comma',
      PLAN,
      `$crisp.push(['set', 'session:data', [[\n  ['a', 1],\n  ['plan', u.plan]\n]]]);\n`,
      `$crisp.push(['set', 'session:data', [[\n  ['a', 1]\n]]]);\n`,
    ],
    ['the pair of a flat command', PLAN, `a();\n$crisp.push(['set', 'session:data', ['plan', u.plan]]);\n`, 'a();\n'],
    [
      'a pair that is added to a list',
      PLAN,
      `const rows = [];\nrows.push(['plan', u.plan]);\nrows.push(['a', 1]);\n$crisp.push(['set', 'session:data', [rows]]);\n`,
      `const rows = [];\nrows.push(['a', 1]);\n$crisp.push(['set', 'session:data', [rows]]);\n`,
    ],
  ];
  for (const [what, title, before, expected] of cases) {
    it(what, () => {
      const name = 'export const run = (u, all, next, a, b) => {\n';
      const code = `${name}${before}};\n`;
      const changed = after(code, title);
      assert.equal(changed?.slice(name.length, -3), expected);
    });
  }

  it('a property by its short name', () => {
    const code =
      "import { Crisp } from 'crisp-sdk-web';\nexport const f = (plan, a) => {\n  Crisp.session.setData({ a, plan });\n};\n";
    assert.match(after(code, PLAN) ?? '', /setData\(\{ a \}\)/);
  });

  it('nothing of a call that hands over something else in a function of the project', () => {
    const code =
      "function identify(mail, data) {\n  $crisp.push(['set', 'user:email', [mail]]);\n  $crisp.push(['set', 'session:data', [Object.entries(data)]]);\n}\nexport const f = (u) => {\n  identify(u.email, { plan: u.plan });\n};\n";
    assert.match(after(code, PLAN) ?? '', /identify\(u\.email, \{\s*\}\)/);
  });
});

describe('what is safe', () => {
  const kinds = (code: string, config: object | undefined): readonly string[] => {
    const files = {
      'src/chat.js': code,
      ...(config ? { 'crisp-privacy.config.json': JSON.stringify(config) } : {}),
    };
    const analysis = analyseFiles(files);
    const fixesFor = fixer(analysis, { today: '2026-01-01' });
    return analysis.findings
      .filter(({ place }) => place.file === 'src/chat.js')
      .flatMap(fixesFor)
      .filter(({ title }) => title.startsWith('Do not send'))
      .map(({ kind, title }) => `${kind} ${title.slice(12)}`);
  };
  const OFF = { rules: { 'session-not-reset': 'off' } };
  const f = (code: string): string => `export const f = (u) => {\n  ${code};\n};\n`;

  it('is to leave out what an allowlist does not name', () => {
    assert.deepEqual(kinds(f(push), OFF), ['safe user:email']);
  });

  it('is not to leave out anything where there is no allowlist', () => {
    assert.deepEqual(new Set(kinds(f(push), undefined)), new Set(['choice user:email']));
  });

  it('is not to leave out what is declared', () => {
    const data = [{ items: ['user:email'], purpose: 'Answer', legalBasis: 'consent', retention: 'P1M' }];
    assert.deepEqual(kinds(f(push), { ...OFF, data }), ['choice user:email']);
  });

  it('is to leave out a credential, and a person in the code', () => {
    const secret = "$crisp.push(['set', 'session:data', ['password', u.password]])";
    assert.deepEqual(kinds(f(secret), undefined), ['safe session:data.password']);
    const literal = "$crisp.push(['set', 'user:phone', ['+33612345678']])";
    assert.ok(kinds(f(literal), undefined).includes('safe user:phone'));
  });

  it('is not to leave out what does something else', () => {
    const calls = "$crisp.push(['set', 'user:email', [register(u).email]])";
    assert.deepEqual(kinds(f(calls), OFF), ['choice user:email']);
  });

  it('is not to leave out what a server sends with a request', () => {
    const code =
      "import Crisp from 'crisp-api';\nconst crisp = new Crisp();\nexport const f = (u) => {\n  crisp.website.updatePeopleData('id', u.id, { data: { tier: u.tier } });\n};\n";
    assert.deepEqual(kinds(code, OFF), ['choice people:data.tier']);
  });
});
