import { strict as assert } from 'node:assert';
import { CHAT, CONFIG, flow, judged, type Setting } from './judged.ts';

const CODE = "$crisp.push(['set', 'user:email', [user.email]]);";

/** An ungated push in `CODE`, wherever that stands in the text. */
function inText(lines: readonly string[], more: Partial<Setting> = {}) {
  const text = lines.join('\n');
  const start = text.indexOf(CODE);
  const flows =
    start < 0 ? [] : [flow({ place: { file: CHAT, start, end: start + CODE.length }, value: 'form.email' })];
  return judged({ text, flows, ...more })
    .filter(({ place }) => place.file === CHAT)
    .map(({ place, rule, suppressed }) => ({
      rule,
      suppressed: suppressed?.reason,
      at: text.slice(place.start, place.end),
    }));
}

describe('suppressions', () => {
  it('mark the finding with their reason, and leave it in the list', () => {
    const above = inText(['// crisp-privacy-ignore-next-line ungated-data -- asked for on paper', CODE]);
    const beside = inText([`${CODE} // crisp-privacy-ignore-line undeclared-data, ungated-data -- asked for on paper`]);
    for (const findings of [above, beside]) {
      assert.deepEqual(findings, [{ rule: 'ungated-data', suppressed: 'asked for on paper', at: CODE }]);
    }
  });

  it('suppress nothing without a reason, and are reported', () => {
    assert.deepEqual(inText(['// crisp-privacy-ignore-next-line ungated-data', CODE]), [
      { rule: 'unjustified-suppression', suppressed: undefined, at: 'crisp-privacy-ignore-next-line ungated-data' },
      { rule: 'ungated-data', suppressed: undefined, at: CODE },
    ]);
  });

  it('have to name a rule that there is', () => {
    assert.deepEqual(
      inText(['// crisp-privacy-ignore-next-line -- because', CODE]).map(({ rule }) => rule),
      ['unjustified-suppression', 'ungated-data'],
    );
    assert.deepEqual(inText(['// crisp-privacy-ignore-next-line ungated-dta, ungated-data -- because', CODE]), [
      { rule: 'unjustified-suppression', suppressed: undefined, at: 'ungated-dta' },
      { rule: 'ungated-data', suppressed: 'because', at: CODE },
    ]);
    const [finding] = judged({ text: '// crisp-privacy-ignore-file ungated-data -- because' });
    assert.match(finding?.message ?? '', /^`crisp-privacy-ignore-file` is not understood/);
  });

  it('are reported where they suppress nothing', () => {
    assert.deepEqual(inText(['// crisp-privacy-ignore-next-line opaque-data, ungated-data -- because', CODE]), [
      { rule: 'unused-suppression', suppressed: undefined, at: 'opaque-data' },
      { rule: 'ungated-data', suppressed: 'because', at: CODE },
    ]);
    assert.deepEqual(
      inText(['// crisp-privacy-ignore-next-line ungated-data -- because', 'other();', CODE]).map(({ rule }) => rule),
      ['unused-suppression', 'ungated-data'],
    );
  });

  it('are not in vain when another finding speaks for what they name', () => {
    const findings = inText(['// crisp-privacy-ignore-next-line undeclared-data -- because', CODE]);
    assert.deepEqual(findings, [{ rule: 'ungated-data', suppressed: undefined, at: CODE }]);
  });

  it('cannot be suppressed themselves, but their rules can be off', () => {
    const lines = [
      '// crisp-privacy-ignore-next-line unjustified-suppression -- because',
      `${CODE} // crisp-privacy-ignore-line ungated-data`,
    ];
    assert.deepEqual(
      inText(lines).map(({ rule }) => rule),
      ['unused-suppression', 'ungated-data', 'unjustified-suppression'],
    );
    const config = { rules: { 'unjustified-suppression': 'off', 'unused-suppression': 'off' } };
    assert.deepEqual(
      inText(lines, { config }).map(({ rule }) => rule),
      ['ungated-data'],
    );
  });

  it('hold in the config too', () => {
    const config = `{
  // crisp-privacy-ignore-next-line incomplete-declaration -- legal is still at it
  "data": [{ "items": ["user:*"] }]
}`;
    const findings = judged({ config }).filter(
      ({ place, rule }) => place.file === CONFIG && rule === 'incomplete-declaration',
    );
    assert.deepEqual(
      findings.map(({ suppressed }) => suppressed?.reason),
      ['legal is still at it'],
    );
  });
});

describe('judge', () => {
  it('takes severities from the config', () => {
    const severities = (rules: object) =>
      judged({ flows: [flow()], config: { rules } }).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.ok(severities({ 'ungated-data': 'warning' }).includes('ungated-data warning'));
    assert.ok(severities({ 'missing-retention': 'error' }).includes('missing-retention error'));
    assert.ok(!severities({ 'missing-retention': 'off' }).some((text) => text.startsWith('missing-retention')));
  });

  it('orders by file, place and rule, whatever the order of the flows', () => {
    const flows = [
      flow({ id: 'b' }, 4),
      flow({ id: 'a' }, 2),
      flow({ id: 'c', place: { file: 'src/a.ts', start: 90, end: 95 } }),
    ];
    const list = judged({ flows, config: {} });
    const keys = list.map(({ place, rule }) => `${place.file} ${String(place.start).padStart(4, '0')} ${rule}`);
    assert.deepEqual(keys, keys.toSorted());
    assert.deepEqual(
      judged({ flows: flows.toReversed(), config: {} }).filter(({ rule }) => rule === 'ungated-data'),
      list.filter(({ rule }) => rule === 'ungated-data'),
    );
  });

  it('leaves text of the workspace as it is, on one line and short', () => {
    const value = `\`${'x'.repeat(100)}\n{datum}`;
    const [finding] = judged({ flows: [flow({ value })] }).filter(({ rule }) => rule === 'ungated-data');
    assert.match(finding?.message ?? '', /^E-mail address `'x{58}…` goes to Crisp/);
    assert.match(
      judged({ flows: [flow({ value: '{item}' })] }).find(({ rule }) => rule === 'ungated-data')?.message ?? '',
      /`\{item\}` goes/,
    );
  });
});
