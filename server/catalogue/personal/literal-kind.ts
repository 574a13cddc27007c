import { passesIban, passesLuhn } from './checksum.ts';
import { nationalIdOf } from './national-id.ts';

export type LiteralKind = 'email' | 'phone' | 'iban' | 'card' | 'ip' | 'mac-address' | 'national-id' | 'secret';

interface LiteralRow {
  readonly kind: LiteralKind;
  readonly category: string;
  readonly is: (text: string) => boolean;
}

// The most certain come first: an IBAN is checked before a card, a card before a phone number.
const ROWS: readonly LiteralRow[] = [
  { kind: 'email', category: 'contact.email', is: isEmail },
  { kind: 'secret', category: 'secret.token', is: isSecret },
  { kind: 'iban', category: 'financial.bank_account', is: isIban },
  { kind: 'national-id', category: 'gov.national_id', is: (text) => nationalIdOf(text) !== undefined },
  { kind: 'card', category: 'financial.card_number', is: isCard },
  { kind: 'mac-address', category: 'online.device_id', is: isMacAddress },
  { kind: 'ip', category: 'online.ip_address', is: (text) => isIpv4(text) || isIpv6(text) },
  { kind: 'phone', category: 'contact.phone', is: isPhone },
];

const LONGEST = 2048;

function rowOf(text: string): LiteralRow | undefined {
  const trimmed = text.trim();
  if (trimmed.length < 5 || trimmed.length > LONGEST) return undefined;
  return ROWS.find(({ is }) => is(trimmed));
}

/**
 * What personal datum a constant text is, as a whole. Reserved and obviously invented values (`user@example.com`, test cards,
 * numbers set aside for films, private networks) are nobody's data, and neither are version numbers: undefined.
 */
export const literalKind = (text: string): LiteralKind | undefined => rowOf(text)?.kind;

/** The same, with the category of the kind. */
export function categoryOfLiteral(text: string): { readonly kind: LiteralKind; readonly category: string } | undefined {
  const row = rowOf(text);
  return row && { kind: row.kind, category: row.category };
}

// RFC 2606 and RFC 6761 reserve these; the others stand for "put your own here" in documentation.
const RESERVED_DOMAIN = /(?:^|\.)(?:example(?:\.[a-z.]{2,6})?|test|invalid|localhost|local|lan|internal)$/;
const INVENTED_DOMAIN =
  /^(?:test|tests|testing|domain|mydomain|your-?domain|your-?company|your-?site|your-?app|mail|email|foo|bar|foobar|baz|some|somewhere|b|x|y|placeholder|sample|dummy|fake|none|noemail)\.(?:com|org|net|fr|de|io|co|bar|tld|test|xyz)$/;
const NOBODY =
  /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|example|your[.-]?(?:e?mail|name)|first\.last|jane?\.?doe|john\.?doe)$/;

function isEmail(text: string): boolean {
  const shape = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24})$/iu.exec(text);
  if (!shape) return false;
  const [, local = '', host = ''] = shape.map((part) => part.toLowerCase());
  return !local.startsWith('.') && !local.includes('..') && !local.endsWith('.') && !isNobody(local, host);
}

const isNobody = (local: string, host: string): boolean =>
  RESERVED_DOMAIN.test(host) || INVENTED_DOMAIN.test(host) || NOBODY.test(local);

function isIban(text: string): boolean {
  const iban = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban) && !/^[A-Z]{2}\d{2}0+$/.test(iban) && passesIban(iban);
}

// Numbers that the payment services publish for tests.
const TEST_CARDS = new Set(
  `4242424242424242 4000056655665556 5555555555554444 2223003122003222 5200828282828210 5105105105105100 378282246310005
  371449635398431 6011111111111117 6011000990139424 3056930009020004 36227206271667 30569309025904 38520000023237
  3566002020360505 6200000000000005 4111111111111111 4012888888881881 4000000000000002 4000000000000077 4000002500003155
  4000002760003184 4000000000009995 4000000000003220 4917610000000000 4444333322221111 378734493671000 5610591081018250`.split(
    /\s+/,
  ),
);

function isCard(text: string): boolean {
  if (!/^\d{4}(?:[ -]?\d{2,6}){2,4}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  const issuer =
    /^(?:4\d{15}|4\d{18}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6\d{15}|62\d{17})$/;
  return issuer.test(digits) && !TEST_CARDS.has(digits) && !/(\d)\1{11}/.test(digits) && passesLuhn(digits);
}

// Set aside for drama and documentation: 555-01xx (NANPA), 07700 900xxx, 020 7946 0xxx and the like (Ofcom), 06 39 98 (Arcep).
const FILM_NUMBER =
  /^(?:1\d{3}5550[01]\d{2}|1\d{3}5551212|447700900\d{3}|44\d{2,3}(?:4960|7946|960)0?\d{3}|33639980?\d{3,4}|33\d9900\d{4,5})$/;

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const international = /^(?:\+|00)[1-9](?:[ .()/-]{0,2}\d){7,14}$/.test(text) ? digits.replace(/^00/, '') : undefined;
  const national = /^0[1-9](?:[ .-]\d{2}){4}$/.test(text)
    ? `33${digits.slice(1)}`
    : /^\([2-9]\d{2}\) ?\d{3}[ -]\d{4}$/.test(text)
      ? `1${digits}`
      : undefined;
  const number = international ?? national;
  if (number === undefined || number.length < 8 || number.length > 15) return false;
  return !FILM_NUMBER.test(number) && !/(\d)\1{6}/.test(number) && !'12345678901234567890'.startsWith(number);
}

function isIpv4(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return false;
  const [first = 0, second = 0, third = 0] = parts;
  // Four small numbers are a version. The rest: private, link-local, documentation (RFC 5737), multicast, public resolvers.
  if (parts.every((part) => part < 30)) return false;
  if ([0, 10, 127].includes(first) || first >= 224 || ['8.8.8.8', '8.8.4.4', '1.1.1.1', '9.9.9.9'].includes(text))
    return false;
  const pair = `${String(first)}.${String(second)}`;
  const block = `${pair}.${String(third)}`;
  if (['169.254', '192.168'].includes(pair) || (first === 172 && second >= 16 && second < 32)) return false;
  return !['192.0.2', '198.51.100', '203.0.113'].includes(block);
}

function isIpv6(text: string): boolean {
  if (!/^[\da-f:]{6,39}$/i.test(text) || /:::|::.*::/.test(text)) return false;
  const groups = text.split(':').filter((group) => group !== '');
  const whole = text.includes('::') ? groups.length < 8 && groups.length > 2 : groups.length === 8;
  // Documentation (RFC 3849), link-local and unique local addresses.
  return whole && groups.every((group) => group.length <= 4) && !/^(?:2001:0?db8|fe[89ab]|f[cd])/i.test(text);
}

function isMacAddress(text: string): boolean {
  return /^[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}$/i.test(text) && !/^(?:00[:-]){5}|^(?:ff[:-]){5}/i.test(text);
}

// Tokens that say what they are: JWT, Stripe, GitHub, Slack, AWS, Google, private keys.
function isSecret(text: string): boolean {
  return (
    /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/.test(text) ||
    /^(?:sk|rk)_live_\w{16,}$|^gh[pousr]_\w{30,}$|^github_pat_\w{30,}$|^xox[abprs]-[\w-]{10,}$|^AKIA[A-Z\d]{16}$|^AIza[\w-]{35}$/.test(
      text,
    ) ||
    (text.startsWith('-----BEGIN ') && text.includes('PRIVATE KEY-----'))
  );
}
