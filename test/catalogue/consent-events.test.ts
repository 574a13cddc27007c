import { strict as assert } from 'node:assert';
import {
  judgeAssigned,
  judgeComponentCallback,
  judgeEvent,
  type JudgedEvent,
} from '../../server/catalogue/consent/judge-event.ts';
import fixture from '../fixtures/consent/events.json' with { type: 'json' };
import { argOf, callbacksIn, callbacksOf, expressionOf } from '../support/access-of.ts';
import { accessIn, namesOf } from '../support/consent-names.ts';

function judged(platform: string, code: string): JudgedEvent | undefined {
  const [, component, prop] = /^<(\w+) ([\w.]+)>$/.exec(code) ?? [];
  if (component !== undefined && prop !== undefined) return judgeComponentCallback(accessIn(platform, component), prop);
  const [target = '', value] = code.split(' = ');
  if (value !== undefined) {
    const node = expressionOf(value);
    const [callback] = callbacksIn(node);
    return judgeAssigned(accessIn(platform, target), callback?.property, argOf(node));
  }
  const [callback] = callbacksOf(expressionOf(code), namesOf(platform, code));
  return callback && judgeEvent(callback.call, callback.argument, callback.property);
}

describe('consent callbacks of the reference', () => {
  for (const { platform, proves, code } of fixture.events) {
    it(`${platform}: ${code} ${proves}`, () => {
      const found = judged(platform, code);
      assert.equal(found?.proves, proves);
      assert.notEqual(found.note, '');
    });
  }

  it('names the platform and the service', () => {
    const code = 'CookieConsent.run({ categories: { functionality: { services: { crisp: { onAccept: fn } } } } })';
    const { note, ...rest } = judged('vanilla-cookieconsent', code) ?? assert.fail();
    assert.deepEqual(rest, { platform: 'vanilla-cookieconsent', proves: 'grant', category: 'crisp' });
    assert.match(note, /accepted/);
  });

  it('takes a service of tarteaucitron that needs consent for a proof', () => {
    assert.equal(
      judged('tarteaucitron', 'tarteaucitron.services.chat = { needConsent: true, js: fn }')?.proves,
      'grant',
    );
    assert.equal(
      judged('tarteaucitron', 'tarteaucitron.services.chat = { needConsent: false, js: fn }')?.proves,
      'check',
    );
  });

  it('knows an event of the page through any listener', () => {
    const same = [
      "addEventListener('CookiebotOnAccept', fn)",
      "$(document).on('CookiebotOnAccept', fn)",
      "useEventListener(window, 'CookiebotOnAccept', fn)",
    ];
    for (const code of same) assert.equal(judged('cookiebot', code)?.platform, 'cookiebot', code);
  });

  it('says nothing of callbacks that are about something else', () => {
    for (const code of [
      "window.addEventListener('load', fn)",
      "cart.on('update', fn)",
      'fetch(url).then(fn)',
      'list.push(fn)',
      "socket.on('consent', fn)",
    ]) {
      assert.equal(judged('cookiebot', code), undefined, code);
    }
  });
});
