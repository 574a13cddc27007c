import type { Arg } from './arg.ts';
import { alternatives, always, constantText, isFalsy, isNothing, kindOf, piecesOf } from './certain.ts';
import { own } from './own.ts';
import { partial, refused, SENT, type Verdict } from './sent.ts';

/** What Crisp does with the arguments of one `user:*` namespace. The observations are of the chatbox client v2.12.1. */
interface UserField {
  /** Why Crisp refuses this value; undefined when it may be fine. */
  readonly refuses: <T>(value: Arg<T>) => string | undefined;
  /** The second argument, where the namespace has one. */
  readonly second?: <T>(value: Arg<T>) => Verdict;
  /** What is lost when there are more arguments than Crisp reads. */
  readonly surplus: string;
}

const EMPTY = 'Crisp refuses an empty value: a user field cannot be cleared from the browser.';

export const USER_FIELDS: Readonly<Record<string, UserField>> = {
  'user:email': {
    refuses: refusedEmail,
    second: signatureVerdict,
    surplus: 'Crisp reads an e-mail address and its signature, and drops the other values.',
  },
  'user:phone': {
    refuses: (value) =>
      refusedUnless(value, ['string', 'number'], 'Crisp refuses a phone number that is not a string or a number.'),
    surplus: 'Crisp reads one phone number and drops the other values.',
  },
  'user:nickname': {
    refuses: (value) => refusedUnless(value, ['string'], 'Crisp refuses a nickname that is not a string.'),
    surplus: 'Crisp reads the first value as the nickname and drops the others.',
  },
  'user:avatar': { refuses: refusedAvatar, surplus: 'Crisp reads one avatar address and drops the other values.' },
  'user:company': {
    refuses: (value) => (isFalsy(value) ? EMPTY : undefined),
    second: companyVerdict,
    surplus: 'Crisp reads a company name and an object with its details, and drops the other values.',
  },
};

/** What Crisp does with `values`, the arguments of the field; a choice is refused only when every alternative is. */
export function userVerdict<T>(namespace: string, values: readonly Arg<T>[]): Verdict {
  const rule = own(USER_FIELDS, namespace);
  const [first, second] = values;
  if (!rule || !first) return refused(EMPTY);
  const reasons = alternatives(first).map((one) => rule.refuses(one));
  if (reasons.every(Boolean)) return refused(reasons.find((one) => one !== EMPTY) ?? EMPTY);
  const read = rule.second ? 2 : 1;
  const lost = values.slice(read).some((one) => !always(one, isFalsy));
  const verdict = second && rule.second ? rule.second(second) : SENT;
  return verdict.delivery === 'sent' && lost ? partial(rule.surplus) : verdict;
}

function refusedUnless<T>(value: Arg<T>, kinds: readonly string[], why: string): string | undefined {
  if (isFalsy(value)) return EMPTY;
  return ['unknown', ...kinds].includes(kindOf(value)) ? undefined : why;
}

function refusedEmail<T>(value: Arg<T>): string | undefined {
  const why = 'Crisp refuses an e-mail address that is not one plain string like "name@host.tld".';
  const kind = refusedUnless(value, ['string'], why);
  const pieces = piecesOf(value);
  if (kind !== undefined || !pieces) return kind;
  const text = pieces.join('');
  const known = pieces.length === 1;
  const fits = !/\s/.test(text) && text.split('@').length <= 2 && (!known || (/.@./.test(text) && text.includes('.')));
  return fits ? undefined : why;
}

function signatureVerdict<T>(signature: Arg<T>): Verdict {
  const bad = (one: Arg<T>) => {
    const text = constantText(one);
    if (text !== undefined) return text !== '' && !/^[0-9a-f]{64}$/.test(text);
    return !isNothing(one) && !['string', 'unknown'].includes(kindOf(one));
  };
  return always(signature, bad)
    ? refused('Crisp refuses the e-mail address because its signature is not 64 lowercase hexadecimal digits.')
    : SENT;
}

function refusedAvatar<T>(value: Arg<T>): string | undefined {
  const why = 'Crisp refuses an avatar address that does not begin with http:// or https://.';
  const kind = refusedUnless(value, ['string'], why);
  const pieces = piecesOf(value);
  if (kind !== undefined || !pieces) return kind;
  const [start = ''] = pieces;
  const fits =
    /^https?:\/\//.test(start) || (pieces.length > 1 && ['http://', 'https://'].some((one) => one.startsWith(start)));
  return fits ? undefined : why;
}

const COMPANY_KEYS: readonly string[] = ['url', 'description', 'employment', 'geolocation'];

/** `{ url, description, employment: [title, role], geolocation: [country, city] }`: whatever else is there is dropped. */
function companyVerdict<T>(details: Arg<T>): Verdict {
  if (details.k !== 'object') {
    const fine = ['object', 'unknown', 'nothing'].includes(kindOf(details)) || isFalsy(details);
    return fine ? SENT : partial('Crisp sends the company name and drops the details, which are not an object.');
  }
  const dropped = details.fields.filter(({ name, value }) => {
    if (name === undefined) return false;
    if (!COMPANY_KEYS.includes(name)) return true;
    const listed = name === 'employment' || name === 'geolocation';
    return listed && always(value, (one) => !['list', 'unknown', 'nothing'].includes(kindOf(one)));
  });
  const names = [...new Set(dropped.map((one) => one.name))].join(', ');
  return names === ''
    ? SENT
    : partial(`Crisp sends the company name and drops ${names}: employment and geolocation must be lists.`);
}
