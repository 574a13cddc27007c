// Left: as it is written in names; right: as the word lists say it. Each has one meaning in the names of data.
const MEANING: ReadonlyMap<string, string> = new Map(
  `addr=address adr=address addres=address adress=address acct=account accnt=account acnt=account cust=customer usr=user
  emp=employee pwd=password pswd=password psw=password passwd=password passwrd=password pasword=password passwort=password
  pword=password passw=password tel=telephone  licence=license lic=license msg=message pic=picture
  cert=certificate tok=token cred=credential nm=name dt=date lang=language govt=government organisation=organization
  colour=color favourite=favorite labour=labor aadhar=aadhaar adhaar=aadhaar adhar=aadhaar coord=coordinate longt=longitude
  prefered=preferred`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [written = '', meant = ''] = pair.split('=');
      return [written, meant];
    }),
);

// `no` and `num` say "number" behind the thing that is numbered; in front they negate and count.
const NUMBER = new Set(['no', 'num', 'nbr', 'nr', 'numb', 'nmbr', 'nummer']);

// Words that join the parts of a name and are often left out: `date of birth`, `nom de famille`.
const LINKS = new Set('of de du des di da do dos del d la le el the der den van'.split(' '));

/** The abbreviations that are spelled out. */
export const ABBREVIATIONS: readonly string[] = [...MEANING.keys()];

/** Spells abbreviations out and drops joining words, in the word lists and in names alike. */
export function canonicalWords(words: readonly string[]): readonly string[] {
  const last = words.length - 1;
  const kept: string[] = [];
  words.forEach((word, at) => {
    if (at > 0 && at < last && LINKS.has(word)) return;
    kept.push(kept.length > 0 && NUMBER.has(word) ? 'number' : (MEANING.get(word) ?? word));
  });
  return kept;
}
