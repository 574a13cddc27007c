import { singular } from './split-name.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(singular));

/** Words for a person: a weak word beside one of them counts, and with `id` they make an identifier of a person. */
export const PERSONS = set(`
  user customer client patient member visitor contact person people profile account employee employer applicant candidate student
  teacher doctor author owner buyer seller subscriber recipient sender guest lead prospect driver passenger tenant landlord
  guardian parent child spouse cardholder beneficiary payer payee shopper attendee participant learner player trainer coach
  mentor volunteer veteran signer registrant insured policyholder me viewer donor patron rider courier pupil resident
  citizen borrower nurse physician caregiver consumer follower commenter contributor collaborator invitee
  utilisateur personne adherent usager destinataire salarie eleve etudiant locataire
  usuario cliente paciente persona alumno alumna empleado socio
  benutzer nutzer kunde kundin patientin mitglied mieter schuler mitarbeiter inhaber empfanger
  utente dipendente paziente klant gebruiker medewerker uzytkownik klient kund anvandare kayttaja kullanici musteri asiakas
  funcionario aluno bruger zakaznik felhasznalo ugyfel`);

/** Words that name a person's number together with one of `PERSONS`: `user_id`, `patientNumber`, `id_client`. */
export const ID_WORDS = set('id uid uuid guid number no num nr identifier');

/** Their `id` is not a person's in most code: the parent of a node, the tenant of a database, the client of OAuth. */
export const NOT_NUMBERED = set('parent child tenant client lead me');

/** Their `name` or `address` may be a thing's, or has its own category: `userName`, `accountName`, `parentName`. */
export const NOT_NAMED = set(
  'parent child tenant client lead me account profile member user people coach consumer contact person',
);

/** Objects that have an address, a city, a name, and are no person. */
export const THINGS = set(`
  server service cluster host app application system window document router page website site plugin module package file repo
  repository project bucket game character monster item menu button component pod container network wallet contract chain block
  shop store company office branch warehouse brand vendor hotel restaurant venue event school organization product category
  article post video song image device browser screen element node map team group plan subscription theme table column row
  database db config setting environment env process thread class function method test interface navigator`);

/** Objects that lead on to what holds them: in `user.address.city` the city is the user's. */
export const PASSAGES = set(`
  data info detail attribute attr personal identity body form value field input current state prop query param payload request
  req response res result session auth args input formdata meta metadata address location contact billing shipping delivery home
  work date dates this that self me e event target doc record entry model entity ctx context store local default raw user fields`);

/** Words around the datum that change nothing: `newCity`, `billingCity`, `city_text`. */
export const NEUTRAL = set(`
  my user new old current primary secondary main default alt alternate alternative other personal home work office business
  billing shipping bill ship delivery mailing residential permanent present temporary temp str string text txt val value data
  info raw plain clear number full contact selected entered given provided actual expected original preferred local his her
  their own real s m p sz a an the this valid input field from to first second third one two  
  decrypted final initial updated changed next last latest saved stored public private in x`);

/** Objects that hold secrets: a weak word for a secret (`token`, `pin`) counts on them. */
export const SECRET_HOLDERS = set(
  'auth authentication authorization session oauth login credential security identity jwt sso',
);

/** Before the datum these make it a question: `hasPhone`. Of special categories the answer is the datum: `isPregnant`. */
export const QUESTIONS = set(`
  is has have had can could should must allow enable disable use with need require did do was will no not non valid invalid
  missing wrong incorrect weak bad empty any every support accept on`);

/** Before the datum these make it an order to a program, or a thing of the program: `validateEmail`, `idxUsersEmail`. */
export const COMMANDS = set(`
  show hide toggle validate check format parse render handle create update delete remove verify assert send resend ask forgot
  forgotten reset change encrypt decrypt find search match compare filter sort unsubscribe enter choose select open close focus
  blur click idx index mock stub`);

/** A number about the datum, unless the datum is itself an amount: `numEmails`, `maxPhones`, but `totalIncome`. */
export const QUANTITIES = set('num nb count total max min avg average maximum minimum');

/** After the datum these make it something about it: `emailTemplate`, `passwordPolicy`, `tokenCount`. */
export const NEGATING_SUFFIXES = set(`
  count counter total length size limit min max enabled disabled required optional verified validated valid invalid confirmed
  confirmation error label placeholder hint tooltip title template config configuration setting option schema validator
  validation regex regexp pattern format formatter mask type kind status step form input field button modal dialog page screen
  view tab route path url uri link href endpoint service provider handler callback listener hook store reducer action selector
  class style color colour icon index column key prop sent reminder subject domain policy rule test mock fixture example
  sample file dir folder component element node ref state event enum const message header challenge changed exists visible
  score rate strength prefix suffix verification verifier notification permission consent preference manager helper util
  generator builder factory parser checker picker editor table row cell panel widget box bar
  server client queue job worker cron task campaign subscription unsubscribe sdk lib module plugin
  expiry expiration expire expired ttl timeout duration lifetime age interval delay attempt retry
  reset change update request requirement complexity match mismatch toggle visibility availability unique
  uniqueness duplicate taken missing group mode flag switch filter sort search query lookup
  width height margin padding position offset align font theme border background logo
  copy caption heading help instruction
  supported allowed blocked whitelist blacklist allowlist blocklist blacklisted banned
  demo dummy stub spec line parameter param argument arg attribute attr
  exception failure success result response tracking tracker analytic report statistic stat metric
  connected connection active inactive ready loading loaded pending symbol decimal usage cost
  controller section method repository resolver dto entity router middleware guard gateway manager
  limiter detector classifier masker redactor extractor matcher algorithm`);

/** Suffixes that name what holds the datum: `emailInput.value` is the address. */
export const HOLDERS = set('input field ref element box state control form node');

/** Suffixes that only say how the datum is written. */
export const VALUE_SUFFIXES = set('value val text txt str string data');

/** Suffixes that leave special-category data what it is: `disabilityType`, `pregnancyStatus`. */
export const SPECIAL_SUFFIXES = set(
  'type kind status group state score result report total index rate title file url uri link path test expiry usage duration',
);

/** Suffixes that lead to a picture or copy of a document: `passportUrl`, `signatureFile`. */
export const COPY_SUFFIXES = set('file url uri link path page copy href key');

/** Members that give the datum itself: `email.value`, `user.email.trim()`. */
export const TRANSPARENT_MEMBERS: ReadonlySet<string> = new Set(
  `value current target currentTarget data toString valueOf trim trimStart trimEnd toLowerCase toUpperCase toLocaleLowerCase
  toLocaleUpperCase at get val innerText textContent innerHTML normalize replace replaceAll slice substring substr split join
  concat padStart padEnd toFixed toISOString toJSON toLocaleDateString toDateString toLocaleString getTime then catch unwrap
  peek 0 1 2`.split(/\s+/),
);

/** Objects that hold the words of the interface or the shape of data, never a person's data. */
export const NOT_DATA =
  /(?:errors|messages|strings|i18n|translations?|locales?|labels|constants|enums|schema|styles|theme|routes|selectors|prop ?types|placeholders|fixtures|regex(?:es)?|validators?|validations?|patterns)$|^[a-z]{2}[_-][A-Z]{2}$/i;

/** Words in a name that say the datum is a digest or a cipher text of it. */
export const HASHED = set(`
  hash hashed sha sha1 sha224 sha256 sha384 sha512 md5 md4 hmac digest crypted encrypted bcrypt scrypt argon2 pbkdf2 cipher ciphertext
  pseudonymized pseudonymised tokenized tokenised`);

/** Words in a name that say too little of the datum is left to point at anybody. */
export const MASKED = set('masked mask redact redacted obfuscated anonymized anonymised anonymous censored random');
