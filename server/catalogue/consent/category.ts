const ALWAYS_ON =
  /^(?:!?)(?:strictly[ _-]?)?(?:necessary|essentials?|required|mandatory|c0001|cookie_cat_necessary|strictly|nécessaires?|notwendig|essenziell)$/i;

/** Categories that nobody can refuse, on any platform: `necessary`, `essential`, `C0001` … */
export function isAlwaysOn(category: string): boolean {
  return ALWAYS_ON.test(category.trim());
}

/** The purposes that sites file live chat under, in every spelling seen. */
const FITS_CHAT = new Set(
  (
    'functional functionality functionalitystorage functionalcookies preferences preference personalization personalisation ' +
    'personalizationstorage support customersupport chat livechat chatbot chatbox communication communications experience experiences crisp ' +
    'crispchat crispim ccrisp c0003 cookiecatfunctional performanceandfunctionality usability convenience comfort messaging helpdesk ' +
    'customerservice contact widget widgets all everything optional'
  ).split(' '),
);

function plain(category: string): string {
  return category
    .toLowerCase()
    .replace(/^(?:cookieyes|cookie_cat|purpose|c:|!)[-_:]?/, '')
    .replace(/[^a-z0-9]/g, '');
}

/** A service that is named after what it is: `crisp-im`, `support_chat`. */
function fitsChat(word: string): boolean {
  return FITS_CHAT.has(word) || /crisp|chat/.test(word);
}

/** Ids of a vendor, a purpose or a template that a site made up: `s10`, `c52`, `1`, a UUID. They may well mean the chat. */
const OPAQUE = /^(?:[sc]?\d{1,4}|(?=.*\d)[\w-]{9,})$/i;
const GROUP = /^c000\d$/i;

/**
 * True when a gate on category `asked` is one on what chat needs: the category (or one of them) that the config names, by
 * the same word or a synonym; without a config, whatever sites file live chat under. An id that says nothing passes.
 */
export function categoryMatches(asked: string, wanted: string | readonly string[] | undefined): boolean {
  const word = plain(asked);
  const wantedWords = (typeof wanted === 'string' ? [wanted] : (wanted ?? [])).map(plain);
  if (OPAQUE.test(asked) && !GROUP.test(asked)) return true;
  if (wantedWords.length === 0) return fitsChat(word);
  return wantedWords.some((one) => one === word || (fitsChat(one) && fitsChat(word)));
}
