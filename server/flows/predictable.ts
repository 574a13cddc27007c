import type { Evaluator } from '../link/evaluate.ts';
import { type Frame, type Site, type Value } from '../link/value.ts';

const GUESSABLE =
  /^(?:id|uid|userid|_id|pk|email|e_?mail|mail|phone|username|login|name|nickname|slug|created_?at|createdat|timestamp)$/i;
const IDENTIFIER = /(?:^|[a-z_])(?:Id|ID|_id|Email|_email|Phone|Username)$/;
const ENCODERS =
  /^(?:btoa|md5|sha1|sha256|sha512|hash|digest|encode|base64|toBase64|createHash|MD5|SHA1|SHA256|stringify|encodeURIComponent|hex)$/i;
const RANDOM = /random|uuid|nanoid|token|secret|crypto|ulid|cuid|session/i;
const DEEPEST = 8;

/** What a session token is made of, when whoever knows the person can guess it; undefined when it may be random. */
export function predictableFrom(evaluator: Evaluator, site: Site, frame: Frame | undefined): string | undefined {
  return guess(evaluator.value(site.unit, site.node, frame), evaluator, 0);
}

function guess(value: Value, evaluator: Evaluator, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  const below = (all: readonly Value[]) => {
    const found = all.map((one) => guess(one, evaluator, depth + 1));
    return found.find((one) => one !== undefined);
  };
  switch (value.k) {
    case 'member':
      return value.name !== undefined && isGuessable(value.name) ? textOfSite(value.site) : undefined;
    case 'param': {
      const name = value.unit.facts.functions[value.fn]?.paramNames[value.index] ?? '';
      return isGuessable(name) && !RANDOM.test(name) ? name : undefined;
    }
    case 'template':
      return value.parts.some((one) => isRandom(one)) ? undefined : below(value.parts);
    case 'derived':
      return below(value.from) ?? clock(value.from);
    case 'choice':
      return below(value.all);
    case 'result':
      return ofCall(value, below);
    default:
      return undefined;
  }
}

const isGuessable = (name: string): boolean => GUESSABLE.test(name) || IDENTIFIER.test(name);

function isRandom(value: Value): boolean {
  const names =
    value.k === 'global' || value.k === 'external'
      ? value.path
      : value.k === 'member'
        ? [value.name ?? '']
        : value.k === 'result'
          ? namesOf(value.callee)
          : [];
  return names.some((name) => RANDOM.test(name));
}

function namesOf(value: Value): readonly string[] {
  if (value.k === 'global' || value.k === 'external') return value.path;
  return value.k === 'member'
    ? [...namesOf(value.object), value.name ?? '']
    : value.k === 'result'
      ? namesOf(value.callee)
      : [];
}

function ofCall(
  value: Extract<Value, { k: 'result' }>,
  below: (all: readonly Value[]) => string | undefined,
): string | undefined {
  const names = namesOf(value.callee);
  if (names[0] === 'Date' || names.join('.') === 'performance.now') return 'the time';
  if (names.some((name) => /random|uuid|nanoid/i.test(name))) return undefined;
  const from = names.at(-1) === 'default' && value.callee.k === 'external' ? value.callee.from : (names.at(-1) ?? '');
  return ENCODERS.test(from) || /md5|sha|hash|base-?64/i.test(from)
    ? below([...value.args, ...receivers(value.callee)])
    : undefined;
}

/** `createHash('md5').update(email).digest('hex')`: what went in stands earlier in the chain. */
function receivers(callee: Value): readonly Value[] {
  if (callee.k !== 'member' || callee.object.k !== 'result') return [];
  return [...callee.object.args, ...receivers(callee.object.callee)];
}

const clock = (from: readonly Value[]): string | undefined =>
  from.some((one) => one.k === 'result' && namesOf(one.callee)[0] === 'Date') ? 'the time' : undefined;

const textOfSite = ({ unit, node }: Site): string => (node < 0 ? 'an identifier' : unit.textOf(node));
