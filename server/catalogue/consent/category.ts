const ALWAYS_ON =
  /^(?:!?)(?:strictly[ _-]?)?(?:necessary|essentials?|required|mandatory|c0001|cookie_cat_necessary|strictly|nécessaires?|notwendig|essenziell)$/i;

/** Categories that nobody can refuse, on any platform: `necessary`, `essential`, `C0001` … */
export function isAlwaysOn(category: string): boolean {
  return ALWAYS_ON.test(category.trim());
}

/** The purposes that sites file live chat under, in every spelling seen. */
const FITS_CHAT = new Set(
  (
    'functional functionality functionalitystorage functionalcookies functionals preferences preference personalization personalisation ' +
    'personalizationstorage support customersupport chat livechat chatbot chatbox communication communications experience experiences crisp ' +
    'crispchat crispim ccrisp c0003 cookiecatfunctional performanceandfunctionality usabilty usability convenience comfort messaging helpdesk ' +
    'customerservice contact widget widgets all everything optional'
  ).split(' '),
);

function plain(category: string): string {
  return category
    .toLowerCase()
    .replace(/^(?:cookieyes|cookie_cat|purpose|c:|!)[-_:]?/, '')
    .replace(/[^a-z0-9]/g, '');
}

/**
 * True when a gate on category `asked` is one on what chat needs: the category (or one of them) that the config names, by
 * the same word or a synonym; without a config, whatever sites file live chat under.
 */
export function categoryMatches(asked: string, wanted: string | readonly string[] | undefined): boolean {
  const word = plain(asked);
  const wantedWords = (typeof wanted === 'string' ? [wanted] : (wanted ?? [])).map(plain);
  if (wantedWords.length === 0) return FITS_CHAT.has(word);
  return wantedWords.some((one) => one === word || (FITS_CHAT.has(one) && FITS_CHAT.has(word)));
}
