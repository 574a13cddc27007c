import { strict as assert } from 'node:assert';
import { isConfigPath, nearestConfig } from '../../server/config/nearest.ts';

const at = (folder: string) => ({ path: `${folder}crisp-privacy.config.json` });

describe('the nearest config', () => {
  const configs = [at(''), at('apps/clinic/'), at('../'), at('../../')];
  const nearest = nearestConfig(configs);

  it('is the one in the folder of the file', () => {
    assert.equal(nearest('apps/clinic/main.ts'), configs[1]);
  });

  it('is else the next one up the tree', () => {
    assert.equal(nearest('apps/clinic/src/deep/chat.ts'), configs[1]);
    assert.equal(nearest('apps/shop/src/chat.ts'), configs[0]);
    assert.equal(nearest('chat.ts'), configs[0]);
  });

  it('is not that of a folder whose name only begins alike', () => {
    assert.equal(nearestConfig([at('apps/a/')])('apps/ab/chat.ts'), undefined);
  });

  it('may lie above the root, the nearer one first', () => {
    const above = [at('../../'), at('../')];
    assert.equal(nearestConfig(above)('src/chat.ts'), above[1]);
    assert.equal(nearestConfig(above.slice(0, 1))('src/chat.ts'), above[0]);
  });

  it('holds for files above the root too', () => {
    assert.equal(nearest('../other/chat.ts'), configs[2]);
    assert.equal(nearest('../../chat.ts'), configs[3]);
    assert.equal(nearest('../../../chat.ts'), undefined);
  });

  it('is undefined where there is none', () => {
    assert.equal(nearestConfig([])('src/chat.ts'), undefined);
    assert.equal(nearestConfig([at('lib/')])('src/chat.ts'), undefined);
  });
});

describe('the path of a config', () => {
  it('ends in its name', () => {
    assert.equal(isConfigPath('crisp-privacy.config.json'), true);
    assert.equal(isConfigPath('apps/shop/crisp-privacy.config.json'), true);
    assert.equal(isConfigPath('my-crisp-privacy.config.json'), false);
  });
});
