import type { Literal } from './row.ts';

const GRANT = words(
  'granted grant accepted accept acceptall allowed allow allowall all yes true 1 approved optin optedin enabled on given full agreed y ja oui si sim tak ' +
    'accepte acceptee accepter acceptes autorise autorisee accorde accordee donne consenti aceptado aceptada acepta permitido otorgado ' +
    'concedido concedida aceito aceite autorizado accettato accettata concesso concessa consentito akzeptiert erteilt zugestimmt erlaubt ' +
    'gewahrt geaccepteerd toegestaan verleend akkoord godkendt accepteret accepterad godkand samtyckt samtykket hyvaksytty zaakceptowano ' +
    'udzielona udzielono souhlasim udelen hai',
);
const GRANT_WORDS = words('granted accepted allowed approved agreed consented optedin');
const DENY = words(
  'denied deny declined decline rejected reject rejectall refused refuse disallow disallowed no false 0 necessary necessaryonly essential ' +
    'essentials essentialonly onlynecessary onlyessential revoked withdrawn optout optedout off none disabled minimal -1 n nein non nee ' +
    'refuse refusee rejete rejetee decline rechazado rechazada denegado recusado recusada negado rifiutato rifiutata negato abgelehnt ' +
    'verweigert widerrufen geweigerd afgewezen ingetrokken afvist afslaet nekad avvisad odmowa odmowiono hylatty zamitnuto nao ei nej nei',
);
const NEITHER = words(
  'pending unknown unset undecided dismiss dismissed prompt custom partial default initial loading idle unanswered asked',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** `accepté` and `accepte` are one word. */
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** `opt-in`, `OPT_IN` and `OptIn` are one word. */
function plain(value: Literal): string {
  const text = withoutAccents(String(value).toLowerCase());
  return text === '-1' ? text : text.replace(/[\s_-]/g, '');
}

/** `granted`, `accepted`, `all`, `yes`, `'true'`, `1` … in any spelling; `true` itself too. */
export function isGrantLiteral(value: Literal): boolean {
  return GRANT.has(plain(value)) || (typeof value === 'string' && isGrantPhrase(value));
}

/** `granted-by-parent`, `accepted_all`: a yes with more words, none of which takes it back. */
function isGrantPhrase(value: string): boolean {
  const all = value.toLowerCase().split(/[\s_-]+/);
  return (
    all.length > 1 &&
    GRANT_WORDS.has(all[0] ?? '') &&
    !all.some((word) => DENY.has(word) || NEITHER.has(word) || word === 'not')
  );
}

/** `denied`, `necessary`, `none`, `'false'`, `0` …; null and undefined are no answer, so they are not in it. */
export function isDenyLiteral(value: Literal): boolean {
  return value != null && DENY.has(plain(value));
}

/** `pending`, `dismissed`, `custom` …: neither a yes nor a no to this. */
export function isNeitherLiteral(value: Literal): boolean {
  return value != null && NEITHER.has(plain(value));
}
