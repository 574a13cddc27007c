import { type Implicit, SENT_BY_ITSELF, STORED, type Stored } from '../catalogue/crisp/cookies.ts';
import { type Config, type Declaration, DEFAULT_CONFIG, type LegalBasis } from '../config/config.ts';
import type { Flow } from '../flows/flow.ts';
import { latest } from './answer.ts';
import { type CookieSettings, cookieSettings, type SourceText } from './cookie-settings.ts';
import { arrives, type Subject } from './subject.ts';

/** What is sent for one purpose. */
export interface Activity {
  /** Undefined for what no declaration covers. */
  readonly declaration: Declaration | undefined;
  /** Keys of the categories of personal data. */
  readonly categories: readonly string[];
  /** Crisp's items for which no category is known. */
  readonly items: readonly string[];
}

/** A cookie, or another thing kept in the browser, as this project sets it. */
export interface Kept extends Stored {
  /** The project says itself how long: seconds, or `unknown` where the code gives no number. */
  readonly own: number | 'unknown' | undefined;
}

/** What the privacy and cookie policy of a project has to say of Crisp. */
export interface PolicyFacts {
  /** `consent`: every load in the code waits for it; `some`: some do; `none`: none does; `unknown`: no load was found. */
  readonly loads: 'consent' | 'some' | 'none' | 'unknown';
  /** The chatbox runs in a browser: it loads, or browser code sends to it. */
  readonly inBrowser: boolean;
  readonly activities: readonly Activity[];
  readonly implicit: readonly Implicit[];
  readonly kept: readonly Kept[];
  readonly domains: CookieSettings['domains'];
  readonly retention: Config['retention'];
  readonly bases: ReadonlySet<LegalBasis>;
  readonly dpa: boolean;
  /** `used`: code or an attestation says so; `off`: an attestation says that it is not used, and no code does. */
  readonly ai: 'used' | 'off' | 'unknown';
  readonly reachesPerson: boolean;
  readonly coBrowsing: 'reviewed' | 'off' | 'unknown';
  /** The session ends with the sign-out on this device. */
  readonly resets: boolean;
}

function loadsOf({ flows }: Subject): PolicyFacts['loads'] {
  const loads = flows.filter(({ direction }) => direction === 'load');
  const waiting = loads.filter(({ gate }) => gate.status === 'consented').length;
  if (loads.length === 0) return 'unknown';
  return waiting === loads.length ? 'consent' : waiting === 0 ? 'none' : 'some';
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function activityOf(declaration: Declaration | undefined, flows: readonly Flow[]): Activity {
  return {
    declaration,
    categories: unique(flows.flatMap(({ categories }) => categories)),
    items: unique(flows.filter(({ categories }) => categories.length === 0).map(({ item }) => item)),
  };
}

/** One activity for each purpose, basis and retention, in the order of the code; what is not declared comes last. */
function activitiesOf({ declarations, flows }: Subject): readonly Activity[] {
  const groups = new Map<Declaration | undefined, Flow[]>();
  for (const flow of flows.filter(arrives)) {
    const declaration = declarations.get(flow.id)?.declaration;
    const group = groups.get(declaration);
    if (group) group.push(flow);
    else groups.set(declaration, [flow]);
  }
  const all = [...groups].map(([declaration, own]) => activityOf(declaration, own));
  return [...all.filter(({ declaration }) => declaration), ...all.filter(({ declaration }) => !declaration)];
}

function keptBy({ flows }: Subject, { lifetimes }: CookieSettings): readonly Kept[] {
  const hasToken = flows.some((flow) => arrives(flow) && flow.item === 'session:token');
  const [longest] = lifetimes;
  const own = longest && (longest.seconds ?? 'unknown');
  return STORED.filter(({ withToken }) => hasToken || withToken !== true).map((stored) => ({
    ...stored,
    own: stored.name.startsWith('crisp-client/session/') ? own : undefined,
  }));
}

type Word = 'used' | 'off' | 'unknown';

/** What attestations say of a feature: done, not used, or nothing. */
function feature(config: Config, row: 'ai-disclosure' | 'escalation' | 'magic-browse', today: string): Word {
  const answer = latest(config.attestations[row], undefined, today);
  if (answer === undefined) return 'unknown';
  return answer.notApplicable === '' ? 'used' : 'off';
}

const BROWSER: readonly Flow['channel'][] = ['dollar-crisp', 'sdk-web', 'chatbox', 'embed-url', 'mobile'];

/** Reads off a project what its policies have to say; `texts` are those in which the cookies may be set. */
export function policyFacts(subject: Subject, texts: readonly SourceText[], today: string): PolicyFacts {
  const config = subject.configs[0]?.config ?? DEFAULT_CONFIG;
  const settings = cookieSettings(texts);
  const activities = activitiesOf(subject);
  const loads = loadsOf(subject);
  const inBrowser = subject.flows.some(({ channel, direction }) => direction === 'load' || BROWSER.includes(channel));
  const usesHugo = subject.flows.some(({ item }) => item.startsWith('hugo:'));
  const browsing = feature(config, 'magic-browse', today);
  const ids = unique(subject.websites.map(({ id }) => id));
  const signed = (id: string | undefined): boolean => latest(config.attestations.dpa, id, today)?.on !== undefined;
  const bases = activities.flatMap(({ declaration }) => declaration?.legalBasis ?? config.defaults.legalBasis);
  return {
    loads,
    inBrowser,
    activities,
    implicit: inBrowser ? SENT_BY_ITSELF : [],
    kept: inBrowser ? keptBy(subject, settings) : [],
    domains: settings.domains,
    retention: config.retention,
    bases: new Set([...bases, ...(loads === 'unknown' ? [] : [config.chatbox.basis ?? 'consent'])]),
    dpa: (ids.length > 0 ? ids : [undefined]).every(signed),
    ai: usesHugo ? 'used' : feature(config, 'ai-disclosure', today),
    reachesPerson: feature(config, 'escalation', today) === 'used',
    coBrowsing: browsing === 'used' ? 'reviewed' : browsing,
    resets: subject.flows.some(({ direction }) => direction === 'reset'),
  };
}
