import { strict as assert } from 'node:assert';
import { fixer } from '../../server/fixes/fixes-of.ts';
import { analyseFiles } from '../support/memory-host.ts';

const CONSENT = "export const hasConsent = () => localStorage.getItem('chat-consent') === 'granted';\n";
const CHAT = `import { hasConsent } from './consent';

export function greet(user) {
  if (hasConsent()) window.$crisp.push(['set', 'user:nickname', [user.name]]);
}

export function tell(user, prefs) {
  if (prefs.chatAllowed) window.$crisp.push(['set', 'user:email', [user.email]]);
}
`;
const CONFIG = JSON.stringify({
  data: [{ items: ['user:nickname'], purpose: 'Greet', legalBasis: 'contract', retention: 'P1M' }],
});

const FILES = { 'src/consent.js': CONSENT, 'src/chat.js': CHAT, 'crisp-privacy.config.json': CONFIG };

describe('the order of fixes', () => {
  const analysis = analyseFiles(FILES);
  const fixesFor = fixer(analysis, { today: '2026-01-01' });
  const finding = analysis.findings.find(({ rule }) => rule === 'ungated-data');

  it('goes from sending less over consent and declaring to a guard that is named, and ends with silence', () => {
    assert.ok(finding);
    assert.deepEqual(
      fixesFor(finding).map(({ kind, title }) => `${kind}: ${title}`),
      [
        'safe: Do not send user:email',
        'choice: Send it only after hasConsent()',
        'choice: Declare user:email with user:nickname (contract: Greet)',
        'choice: Declare user:email, on the legal basis contract',
        'choice: Declare user:email, on the legal basis legitimate-interests',
        'choice: Mark prefs.chatAllowed as the consent test',
        'suppress: Suppress ungated-data here, with a reason',
      ],
    );
  });

  it('is the same each time, and so are the edits', () => {
    assert.ok(finding);
    assert.deepEqual(fixesFor(finding), fixer(analyseFiles(FILES), { today: '2026-01-01' })(finding));
  });

  it('holds no fix that touches a place twice', () => {
    for (const one of analysis.findings) {
      for (const { edits } of fixesFor(one)) {
        for (const [index, edit] of edits.entries()) {
          const next = edits[index + 1];
          assert.ok(!next || next.file !== edit.file || edit.end < next.start);
        }
      }
    }
  });

  it('leaves alone what a comment suppresses', () => {
    const code = CHAT.replace('  if (prefs', '  // crisp-privacy-ignore-next-line ungated-data -- agreed\n  if (prefs');
    const quiet = analyseFiles({ ...FILES, 'src/chat.js': code });
    const silent = quiet.findings.find(({ rule }) => rule === 'ungated-data');
    assert.ok(silent?.suppressed);
    assert.deepEqual(fixer(quiet, { today: '2026-01-01' })(silent), []);
  });

  it('offers only what needs no code where the code has mistakes', () => {
    const broken = analyseFiles({ ...FILES, 'src/chat.js': CHAT.replace('user.email]]', 'user.email]') });
    const fixes = broken.findings
      .filter(({ rule }) => rule === 'ungated-data')
      .flatMap(fixer(broken, { today: '2026-01-01' }));
    assert.ok(fixes.length > 0);
    for (const { edits } of fixes) for (const { file } of edits) assert.equal(file, 'crisp-privacy.config.json');
  });
});
