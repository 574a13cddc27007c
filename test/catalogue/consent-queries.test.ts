import { strict as assert } from 'node:assert';
import { judgeEvent } from '../../server/catalogue/consent/judge-event.ts';
import { judgeQuery } from '../../server/catalogue/consent/judge-query.ts';
import type { ConditionClass } from '../../server/catalogue/consent/access.ts';
import fixture from '../fixtures/consent/queries.json' with { type: 'json' };
import {
  callbacksOf,
  conditionsOf,
  expressionOf,
  payloadScope,
  type Condition,
  type Scope,
} from '../support/access-of.ts';
import { namesOf } from '../support/consent-names.ts';

/** The conditions of a row, where it is true or false; a callback in the row is looked into. */
function asked(code: string, scope: Scope, holds: boolean): readonly Condition[] {
  const node = expressionOf(code);
  const [callback] = callbacksOf(node, scope);
  const body = callback && callback.fn.type === 'ArrowFunctionExpression' ? callback.fn.body : undefined;
  const isPayload = callback && body && judgeEvent(callback.call, callback.argument, callback.property);
  return isPayload ? conditionsOf(body, payloadScope(callback, scope), holds) : conditionsOf(node, scope, holds);
}

const CLASSES: Readonly<Record<string, readonly (ConditionClass | undefined)[]>> = {
  GRANT: ['grant'],
  GRANT_DEFAULT: ['grant-default'],
  ANSWERED: ['answered'],
  REQUIRED: ['required', 'fail-open'],
  DENY: ['deny'],
  UNSOUND: ['unsound', 'fail-open'],
  NOOP: ['unsound'],
  READY: ['not-consent', 'unsound'],
  NEUTRAL: ['not-consent'],
  UNKNOWN: [undefined],
};

const GATES: readonly (ConditionClass | undefined)[] = ['grant', 'grant-default'];

/** Rows that are no single condition, with what holds for the parts that are. */
const COMPOUND: Readonly<Record<string, readonly (ConditionClass | undefined)[]>> = {
  "manager.confirmed && manager.getConsent('crisp')": ['answered', 'grant-default'],
  "typeof wp_has_consent !== 'function' || wp_has_consent(c)": ['grant-default'],
  "typeof wp_has_consent === 'function' && wp_has_consent(c)": ['grant-default'],
  // The row names a list; it is its entry that says yes.
  'getParsedConsentCookieGroups()': ['unsound'],
  'cats.every(c => hasConsented(c) === undefined || hasConsented(c))': [undefined],
};

/** Rows whose name is the site's own, so that no platform can be told from it. */
const HOME_MADE = new Set(["getCookie(options.cookieName) === 'true'"]);

describe('consent queries of the reference', () => {
  for (const row of fixture.queries) {
    if (HOME_MADE.has(row.code)) continue;
    it(`${row.platform}: ${row.code} is ${row.class}`, () => {
      const scope = namesOf(row.platform, row.code);
      const [callback] = callbacksOf(expressionOf(row.code.replace('(load)', '(fn)')), scope);
      if (row.code.endsWith('.then(load)') && callback) {
        assert.equal(judgeEvent(callback.call, callback.argument, callback.property)?.proves, 'grant');
        return;
      }
      const found = asked(row.code, scope, true).map(({ access, claim }) => judgeQuery(access, claim)?.class);
      const compound = COMPOUND[row.code];
      if (compound)
        assert.deepEqual(
          found.filter((one, at) => one !== undefined || at > 0 || compound.length === found.length),
          compound,
        );
      else assert.ok((CLASSES[row.class] ?? []).includes(found[0]), `found ${String(found[0])}`);
      const opposite = asked(row.code, scope, false).map(({ access, claim }) => judgeQuery(access, claim)?.class);
      assert.ok(!opposite.some((one) => GATES.includes(one)), `the opposite is ${opposite.join()}`);
    });
  }
});
