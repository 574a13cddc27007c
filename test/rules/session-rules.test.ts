import { strict as assert } from 'node:assert';
import { at, flow, found, logout } from './judged.ts';

const token = flow({ item: 'session:token', personal: 'linked', value: 'user.chatToken' });
const reset = (within: string) => flow({ item: 'reset:session', direction: 'reset', personal: 'none', within }, 6);

describe('session-not-reset', () => {
  it('stands at the logout that forgets the reset, once', () => {
    const [finding, ...rest] = found('session-not-reset', {
      flows: [flow(), flow({}, 2)],
      logouts: [logout(), logout({ place: at(12) })],
    });
    assert.deepEqual(rest, []);
    assert.equal(finding?.place.start, at(9).start);
    assert.match(finding.message, /^`logout` signs out and leaves the Crisp session as it is/);
    assert.equal(finding.related.length, 2);
  });

  it('stands at the first identity where nobody signs out', () => {
    const [finding, ...rest] = found('session-not-reset', { flows: [flow({}, 1), flow({}, 2)] });
    assert.deepEqual(rest, []);
    assert.equal(finding?.place.start, at(1).start);
    assert.equal(finding.severity, 'warning');
  });

  it('does not take what a visitor types for a signed-in person', () => {
    assert.deepEqual(
      found('session-not-reset', { flows: [flow({ value: 'form.email' }), flow({ value: 'event.target.value' })] }),
      [],
    );
    assert.equal(found('session-not-reset', { flows: [flow({ value: 'form.email' }), token] }).length, 1);
  });

  it('is silent without identity', () => {
    const nobody = [
      flow({ item: 'session:segments' }),
      flow({ item: 'user:nickname', personal: 'none' }),
      flow({ channel: 'node-api', item: 'people:profile.email' }),
      flow({ delivery: 'refused' }),
    ];
    assert.deepEqual(found('session-not-reset', { flows: nobody, logouts: [logout()] }), []);
  });

  it('is silent when a logout resets, in the right order', () => {
    assert.deepEqual(found('session-not-reset', { flows: [flow()], logouts: [logout({ reset: at(10) })] }), []);
    const logouts = [logout(), logout({ reset: at(11), clears: at(10) })];
    assert.deepEqual(found('session-not-reset', { flows: [flow(), token], logouts }), []);
  });

  it('takes a reset elsewhere for a way out, but not the one that belongs to a login', () => {
    assert.deepEqual(found('session-not-reset', { flows: [flow(), reset('onAuthChange')] }), []);
    const login = { ...token, within: 'login' };
    assert.equal(found('session-not-reset', { flows: [login, reset('login')] }).length, 1);
  });

  it('reports a reset before the token is cleared, and one that leaves the token', () => {
    const early = found('session-not-reset', {
      flows: [token],
      logouts: [logout({ reset: at(10), clears: at(11), ordered: false })],
    });
    assert.deepEqual(
      early.map(({ place }) => place.start),
      [at(10).start],
    );
    assert.match(early[0]?.message ?? '', /before it clears the token/);
    const kept = found('session-not-reset', { flows: [token], logouts: [logout({ reset: at(10) })] });
    assert.match(kept[0]?.message ?? '', /leaves the token set/);
  });

  it('can be switched off', () => {
    assert.deepEqual(
      found('session-not-reset', { flows: [flow()], config: { rules: { 'session-not-reset': 'off' } } }),
      [],
    );
  });
});
