import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config/read.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli, found } from './run-cli.ts';

const CODE = `import { mayChat } from './privacy.js';
export function tell(user) {
  if (!mayChat()) return;
  window.$crisp.push(['set', 'user:email', [user.email]]);
}
export const note = (plan) => window.$crisp.push(['set', 'session:data', [[['plan', plan]]]]);
`;
const PRIVACY = "export const mayChat = () => localStorage.getItem('chat-consent') === 'granted';\n";

describe('init', () => {
  afterEach(removeTempFolders);

  it('drafts a config that has no problem and covers what is sent', async () => {
    const root = tempFolder({ 'src/chat.js': CODE, 'src/privacy.js': PRIVACY });
    const ran = await cli(root, ['init']);
    assert.equal(ran.code, 0);
    assert.match(ran.out, /^crisp-privacy\.config\.json is written, with 2 items that the code sends\.\nNext: /);
    const { config, problems } = readConfig(readFileSync(join(root, 'crisp-privacy.config.json'), 'utf8'));
    assert.deepEqual(problems, []);
    assert.deepEqual(config.data.flatMap(({ items }) => items).sort(), ['session:data.plan', 'user:email']);
    assert.deepEqual(config.consent.guards, ['mayChat()']);
    const rules = found(await cli(root, ['--format', 'json']));
    assert.ok(!rules.some((rule) => rule.includes('undeclared-data')));
    assert.ok(rules.some((rule) => rule.includes('incomplete-declaration')));
  });

  it('leaves an existing config alone, and prints when asked', async () => {
    const root = tempFolder({ 'src/chat.js': CODE, 'crisp-privacy.config.json': '{}' });
    const ran = await cli(root, ['init']);
    assert.deepEqual([ran.code, ran.out], [2, '']);
    assert.match(ran.err, /There is a crisp-privacy\.config\.json already\./);
    assert.equal(readFileSync(join(root, 'crisp-privacy.config.json'), 'utf8'), '{}');
    assert.match((await cli(root, ['init', '--print'])).out, /"session:data\.plan"/);
  });

  it('writes into the folder that is named, and not beside a file', async () => {
    const root = tempFolder({ 'apps/shop/chat.js': CODE });
    assert.match((await cli(root, ['init', 'apps/shop'])).out, /^apps\/shop\/crisp-privacy\.config\.json is written/);
    assert.equal((await cli(root, ['init', 'apps/shop/chat.js'])).code, 2);
  });
});
