import { strict as assert } from 'node:assert';
import picocolors from 'picocolors';
import { checkJson } from '../../server/reports/check-json.ts';
import { checkMarkdown } from '../../server/reports/check-markdown.ts';
import { inventoryCsv } from '../../server/reports/csv.ts';
import { GROUPINGS } from '../../server/reports/inventory-groups.ts';
import { inventoryJson } from '../../server/reports/inventory-json.ts';
import { inventoryTable } from '../../server/reports/inventory-table.ts';
import { pretty } from '../../server/reports/pretty.ts';
import { why } from '../../server/reports/why.ts';
import { ANALYSIS, evilResult, OPAQUE, result, UNGATED } from './sample.ts';

const plain = { colors: picocolors.createColors(false), width: 100 };

describe('inventory as JSON', () => {
  it('is the contract, version 1', () => {
    assert.deepEqual(JSON.parse(inventoryJson(result())), {
      version: 1,
      root: '.',
      stats: {
        files: 12,
        crispFiles: 2,
        skipped: [
          { file: 'big.js', why: 'larger than 5.0 MB (20.3 MB)' },
          { file: 'views/a.erb', why: 'not read: server template (2 mentions of Crisp)' },
          { file: 'views/b.erb', why: 'not read: server template (1 mention of Crisp)' },
        ],
      },
      flows: [
        {
          id: 'a1b2c3d4e5f6',
          file: 'src/chat.ts',
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 55,
          direction: 'send',
          channel: 'dollar-crisp',
          item: 'user:email',
          delivery: 'sent',
          personal: 'direct',
          categories: ['contact.email'],
          value: 'user.email',
          sources: [
            { file: 'src/form.ts', line: 2, column: 49, label: 'form.mail.value' },
            { file: 'src/chat.ts', line: 1, column: 22, label: 'user: User' },
          ],
          sink: { file: 'src/chat.ts', line: 3, column: 3 },
          gate: {
            status: 'ungated',
            load: 'none',
            conditions: [
              {
                text: 'user',
                class: 'not-consent',
                file: 'src/chat.ts',
                line: 2,
                note: 'It only says that somebody is there.',
              },
            ],
          },
          declaration: null,
          findings: ['ungated-data'],
        },
        {
          id: 'ffeeddccbbaa',
          file: 'src/form.ts',
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 7,
          direction: 'load',
          channel: 'chatbox',
          item: 'chatbox:load',
          delivery: 'sent',
          personal: 'none',
          categories: [],
          value: '',
          sources: [],
          sink: { file: 'src/form.ts', line: 3, column: 1 },
          gate: {
            status: 'consented',
            load: 'consented',
            by: "hasConsent('chat')",
            platform: 'cookiebot',
            category: 'functional',
            at: { file: 'src/form.ts', line: 1, column: 10 },
            conditions: [],
          },
          declaration: { index: 1, legalBasis: 'contract', purpose: 'Answer questions', retention: 'P24M' },
          findings: [],
        },
      ],
      websites: [{ id: '11111111-2222-4333-8444-555555555555', file: 'src/form.ts', line: 3 }],
    });
  });

  it('does not count what is suppressed among the findings of a flow', () => {
    const suppressed = { ...UNGATED, suppressed: { reason: 'x', place: UNGATED.place } };
    const { flows } = JSON.parse(inventoryJson(result({ findings: [suppressed] }))) as {
      readonly flows: readonly { readonly findings: unknown }[];
    };
    assert.deepEqual(flows[0]?.findings, []);
  });
});

describe('check as JSON', () => {
  interface Report {
    readonly version: number;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }
  const report = (more = {}): Report => JSON.parse(checkJson(result(more))) as Report;

  it('is the contract, version 1', () => {
    const { version, findings } = report({ fixesOf: () => [{ title: 'Drop the field', kind: 'safe', more: 1 }] });
    assert.equal(version, 1);
    assert.deepEqual(findings[0], {
      rule: 'ungated-data',
      severity: 'error',
      message: UNGATED.message,
      advice: UNGATED.advice,
      file: 'src/chat.ts',
      line: 3,
      column: 45,
      endLine: 3,
      endColumn: 55,
      flow: 'a1b2c3d4e5f6',
      related: [
        { file: 'src/form.ts', line: 2, column: 49, endLine: 2, endColumn: 64, label: 'form.mail.value' },
        { file: 'src/chat.ts', line: 2, column: 6, endLine: 2, endColumn: 10, label: '`user` is not a consent test' },
      ],
      fixes: [{ title: 'Drop the field', kind: 'safe' }],
      suppressed: null,
    });
  });

  it('lists what is suppressed, and says by what', () => {
    const { findings } = report({ baselined: new Set([OPAQUE]) });
    assert.deepEqual(
      findings.map(({ suppressed }) => suppressed),
      [null, { by: 'baseline' }, { by: 'comment', reason: 'on paper', file: 'src/form.ts', line: 3 }],
    );
  });
});

describe('the readable report', () => {
  it('shows the code, the reason, the steps and the next step, and last what was scanned', () => {
    assert.equal(
      pretty(result(), plain),
      `src/chat.ts

  3:45  error  ungated-data
    E-mail address \`user.email\` goes to Crisp as \`user:email\` without consent: \`user\` is not a
    consent test.

      2 | if (user) {
    > 3 |   window.$crisp.push(['set', 'user:email', [user.email]]);
        |                                             ^^^^^^^^^^
      4 | }

      1. form.mail.value (src/form.ts:2)
      2. \`user\` is not a consent test (line 2)

    next: Send it only after a yes.

src/form.ts

  2:40  warning  opaque-data
    A whole object is sent.

      1 | import { tell } from './chat.ts';
    > 2 | /* 日本語 é */ form.onsubmit = () => tell({ email: form.mail.value });
        |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^
      3 | load();

    next: Send its fields.

1 error and 1 warning (1 suppressed).
12 files scanned, 2 with Crisp; 3 skipped: 2 not read: server template, 1 larger than 5.0 MB.
`,
    );
  });

  it('says when there is nothing, and when nothing was looked at', () => {
    const none = { findings: [], skipped: [] };
    assert.equal(pretty(result(none), plain), 'No findings.\n12 files scanned, 2 with Crisp; none skipped.\n');
    const stats = { ...ANALYSIS.stats, files: 1, crispFiles: 0 };
    assert.match(
      pretty(result({ ...none, analysis: { ...ANALYSIS, stats } }), plain),
      /1 file scanned, none mentions Crisp/,
    );
    const nothing = { ...ANALYSIS.stats, files: 0, crispFiles: 0 };
    assert.match(
      pretty(result({ ...none, analysis: { ...ANALYSIS, stats: nothing } }), plain),
      /^0 files scanned; none skipped\.$/m,
    );
  });

  it('leaves out what the baseline holds, and says so', () => {
    const text = pretty(result({ baselined: new Set([UNGATED]) }), plain);
    assert.ok(!text.includes('ungated-data'));
    assert.match(text, /^1 warning \(1 suppressed, 1 in the baseline\)\.$/m);
  });

  it('shows where a file is from the working folder, and the fixes', () => {
    const text = pretty(result({ root: '../shop', fixesOf: () => [{ title: 'Drop the field', kind: 'safe' }] }), plain);
    assert.match(text, /^\.\.\/shop\/src\/chat\.ts$/m);
    assert.match(text, /--fix: Drop the field/);
  });

  it('has colours when they are asked for', () => {
    assert.ok(
      pretty(result(), { ...plain, colors: picocolors.createColors(true) }).includes('\u001b[31merror\u001b[39m'),
    );
  });
});

describe('the inventory for people', () => {
  it('is a table in groups', () => {
    assert.equal(
      inventoryTable(result({ skipped: [] }), { ...plain, by: 'datum' }),
      `  item          value       gate                        basis     place

E-mail address
  user:email    user.email  without consent             -         src/chat.ts:3

Loads of the chatbox
  chatbox:load  -           after consent (functional)  contract  src/form.ts:3

Crisp websites: 11111111-2222-4333-8444-555555555555
2 flows. 12 files scanned, 2 with Crisp; none skipped.
`,
    );
  });

  it('can be grouped in three ways', () => {
    const titles = GROUPINGS.map((by) =>
      inventoryTable(result(), { ...plain, by })
        .split('\n')
        .filter((line) => /^\S/.test(line))
        .slice(0, 2),
    );
    assert.deepEqual(titles, [
      ['E-mail address', 'Loads of the chatbox'],
      ['chatbox:load', 'user:email'],
      ['src/chat.ts', 'src/form.ts'],
    ]);
  });

  it('says that data waits for the chatbox', () => {
    const [email, load] = ANALYSIS.flows;
    assert.ok(email && load);
    const flows = [{ ...email, gate: { ...email.gate, load: 'consented' as const } }, load];
    const text = inventoryTable(result({ analysis: { ...ANALYSIS, flows } }), { ...plain, by: 'item' });
    assert.match(text, /waits for the chatbox, which loads after consent/);
  });

  it('is CSV with one flow a line', () => {
    const lines = inventoryCsv(result()).split('\r\n');
    assert.equal(lines.length, 4);
    assert.equal(
      lines[2],
      "chatbox:load,load,chatbox,sent,none,,,,after consent (functional),consented,hasConsent('chat'),functional,contract,Answer questions,P24M,support team; sales,src/form.ts,3,ffeeddccbbaa",
    );
  });
});

describe('--why', () => {
  it('shows the flows and the notes of a line', () => {
    const text = why(result(), 'src/chat.ts', 3);
    assert.match(text, /user:email \(send, dollar-crisp, sent\) at src\/chat\.ts:3:45/);
    assert.match(text, /user: not-consent, It only says that somebody is there\. at src\/chat\.ts:2:6/);
    assert.match(text, /findings: ungated-data/);
    assert.match(why(result(), 'src/form.ts', 3), /src\/form\.ts:3:1 {2}a call of load/);
  });

  it('says when nothing was seen, or the file was not read', () => {
    assert.match(why(result(), 'src/chat.ts', 5), /Nothing that leads to Crisp was seen here/);
    assert.match(why(result(), 'src/other.ts', 5), /The file was not parsed/);
  });
});

describe('a hostile workspace', () => {
  const reports = {
    pretty: () => pretty(evilResult(), plain),
    table: () => inventoryTable(evilResult(), { ...plain, by: 'datum' }),
    markdown: () => checkMarkdown(evilResult()),
    why: () => why(evilResult(), 'src/chat.ts', 3),
  };

  for (const [name, print] of Object.entries(reports)) {
    it(`reaches no terminal through ${name}`, () => {
      assert.doesNotMatch(print().replaceAll('\n', ''), /\p{Cc}|\u202e/u);
    });
  }

  it('is neither HTML nor a link in Markdown', () => {
    assert.doesNotMatch(checkMarkdown(evilResult()), /(?<!\\)[<[]|https:/);
  });
});
