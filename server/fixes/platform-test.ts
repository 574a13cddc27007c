import { conditionAt } from './boolean-code.ts';
import { type ConsentTest, type Origin, originOf } from './consent-test.ts';
import { bare, type Node, within } from './nodes.ts';
import type { Problem } from './problem.ts';
import { quoted } from './reshape.ts';
import type { Script } from './script.ts';

/** How a consent platform is asked, when a page has it but nobody asks it for a yes. */
interface Row {
  /** The name by which code has the platform. */
  readonly root: string;
  /** What is asked behind the root. */
  readonly asks: (category: string) => string;
  /** What the platform files chat under, where the config does not say. */
  readonly category: string;
  /** The package that gives the test as a name of its own. */
  readonly named?: { readonly from: string; readonly name: string };
}

/** By the platform's id. The calls are those of the consent reference; a test holds each against the analysis. */
export const PLATFORM_TESTS: Readonly<Record<string, Row>> = {
  cookiebot: { root: 'Cookiebot', asks: (category) => `.consent.${category}`, category: 'preferences' },
  onetrust: { root: 'OnetrustActiveGroups', asks: (category) => `.includes(${category})`, category: 'C0003' },
  'vanilla-cookieconsent': {
    root: 'CookieConsent',
    asks: (category) => `.acceptedCategory(${category})`,
    category: 'functionality',
    named: { from: 'vanilla-cookieconsent', name: 'acceptedCategory' },
  },
  klaro: { root: 'klaro', asks: (category) => `.getManager().getConsent(${category})`, category: 'crisp' },
  tarteaucitron: { root: 'tarteaucitron', asks: (category) => `.state.${category} === true`, category: 'crisp' },
  didomi: {
    root: 'Didomi',
    asks: (category) => `.getCurrentUserStatus().vendors[${category}]?.enabled === true`,
    category: 'c:crisp',
  },
  cookieyes: { root: 'getCkyConsent', asks: (category) => `().categories.${category}`, category: 'functional' },
  'osano-cmp': {
    root: 'Osano',
    asks: (category) => `.cm.getConsent().${category} === 'ACCEPT'`,
    category: 'PERSONALIZATION',
  },
  cookiefirst: { root: 'CookieFirst', asks: (category) => `.consent.${category}`, category: 'functional' },
  cookiehub: { root: 'cookiehub', asks: (category) => `.hasConsented(${category})`, category: 'preferences' },
};

const IS_NAME = /^[A-Za-z_$][\w$]*$/;

/** The expression in a condition that is the platform itself: `window.Cookiebot`. */
function rootIn(script: Script, node: Node, root: string): Node | undefined {
  return [...within(node)].find((one) => {
    const inner = bare(one);
    if (inner.type === 'Identifier') {
      const parent = script.parent(inner);
      return inner.name === root && !(parent?.type === 'MemberExpression' && parent.property === inner);
    }
    return inner.type === 'MemberExpression' && inner.property.type === 'Identifier' && inner.property.name === root;
  });
}

interface Asked {
  readonly code: string;
  readonly origin: Origin;
}

/** The question to a platform, in the way in which code has the platform already. */
function askedOf(home: Script, node: Node, row: Row, category: string): Asked | undefined {
  const asks = row
    .asks(category)
    .replace(`(${category})`, `(${quoted(home, category)})`)
    .replace(`[${category}]`, `[${quoted(home, category)}]`);
  if (asks.includes(`.${category}`) && !IS_NAME.test(category)) return undefined;
  const root = rootIn(home, node, row.root);
  const origin = root && originOf(home, root);
  if (root && origin) return { code: home.codeOf(root) + asks, origin };
  if (!row.named) return undefined;
  const { from, name } = row.named;
  return {
    code: `${name}(${quoted(home, category)})`,
    origin: { needs: [{ from, name, local: name }], hook: undefined },
  };
}

/** Tests of the platforms that code speaks to without asking for a yes. */
export function platformTests({ configFor, flow, input, script }: Problem): readonly ConsentTest[] {
  const [wanted] = configFor(flow?.place.file ?? '')?.config.consent.category ?? [];
  const seen = input.flows.flatMap(({ gate }) => gate.conditions);
  const made = new Map<string, ConsentTest>();
  for (const { platform = '', place, text } of seen) {
    const row = Object.hasOwn(PLATFORM_TESTS, platform) ? PLATFORM_TESTS[platform] : undefined;
    const home = row && !made.has(platform) ? script(place.file) : undefined;
    const condition = home && conditionAt(home, text, place);
    const category = wanted ?? row?.category ?? '';
    const asked = row && condition && askedOf(home, condition.node, row, category);
    if (!asked || !home) continue;
    const { code, origin } = asked;
    const isTight = !code.includes(' === ');
    const negated = isTight ? `!${code}` : code.replace(' === ', ' !== ');
    made.set(platform, { home, code: { code, negated, isTight }, words: code, origin, locals: [], category });
  }
  return [...made.values()];
}
