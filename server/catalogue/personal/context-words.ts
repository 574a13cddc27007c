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

/** Objects that hold secrets: a weak word for a secret (`token`, `pin`) counts on them. */
export const SECRET_HOLDERS = set(
  'auth authentication authorization session oauth login credential security identity jwt sso',
);

/** Before the datum these make it a question, an order or a number about it: `hasPhone`, `validateEmail`, `resetPassword`. */
export const NEGATING_PREFIXES = set(`
  is has have had can could should must show hide allow enable disable use with need require did do was will no not non valid
  invalid missing toggle validate check format parse render handle on create update delete remove verify assert
  send resend ask forgot forgotten reset change wrong incorrect weak bad empty encrypt decrypt
  find search match compare filter sort unsubscribe enter choose select any every support accept open close focus blur click`);

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
  limiter detector classifier masker redactor extractor matcher algorithm`);

/** Suffixes that name what holds the datum: `emailInput.value` is the address. */
export const HOLDERS = set('input field ref element box state control form node');

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
export const NOT_DATA = set(`
  error message string i18n translation locale label constant enum schema style theme route selector proptype placeholder
  fixture regex regexp validator validation pattern`);

/** Words in a name that say the datum is a digest or a cipher text of it. */
export const HASHED = set(`
  hash hashed sha sha1 sha224 sha256 sha384 sha512 md5 md4 hmac digest crypted encrypted bcrypt scrypt argon2 pbkdf2 cipher ciphertext
  pseudonymized pseudonymised tokenized tokenised`);

/** Words in a name that say too little of the datum is left to point at anybody. */
export const MASKED = set('masked mask redact redacted obfuscated anonymized anonymised anonymous censored random');
