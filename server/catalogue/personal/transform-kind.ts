import { HASHED, MASKED } from './context-words.ts';
import { splitName } from './split-name.ts';

/** What a function leaves of its argument: a pseudonym (`hash`), too little (`mask`), an answer about it (`measure`), or all. */
export type TransformKind = 'hash' | 'mask' | 'measure' | 'none';

const HASHING = new Set(
  `hash sha md5 hmac digest encrypt encipher bcrypt scrypt argon pseudonymize pseudonymise pseudonym tokenize
  tokenise crc murmur xxhash blake blake2 blake3 sha1 sha256 sha512 sha384 sha224 sha3 pbkdf2 hkdf createhash cipher aes`.split(
    /\s+/,
  ),
);

const MASKING = new Set(
  `mask redact obfuscate censor anonymize anonymise scrub blur sanitizepii hide strip conceal blackout`.split(/\s+/),
);

const UNDOING = new Set([
  'decrypt',
  'unmask',
  'dehash',
  'unhash',
  'decode',
  'decipher',
  'detokenize',
  'unredact',
  'reveal',
]);

const MEASURING = new Set([
  ...`Boolean ! !! == === != !== < > <= >= in instanceof typeof void length size count includes startsWith endsWith indexOf
  lastIndexOf search test some every has isEmpty isNil isNull isUndefined isString isNumber isArray isEqual localeCompare isNaN
  isFinite isInteger exists`.split(/\s+/),
]);

const wordsOf = (name: string): string[] => splitName(name.slice(name.lastIndexOf('.') + 1));

/** `md5`, `sha256Hex`, `hashEmail`, `encrypt`: the result still belongs to one person, but does not say who. `btoa` only encodes. */
export const isPseudonymising = (functionName: string): boolean => kindByWords(functionName) === 'hash';

/** `mask`, `redactEmail`, `anonymize`: the result no longer points at a person. */
export const isMasking = (functionName: string): boolean => kindByWords(functionName) === 'mask';

function kindByWords(functionName: string): 'hash' | 'mask' | undefined {
  const words = wordsOf(functionName);
  if (words.some((word) => UNDOING.has(word)) || words[0] === 'compare' || words[0] === 'verify') return undefined;
  if (words.some((word) => MASKING.has(word) || MASKED.has(word))) return 'mask';
  return words.some((word) => HASHING.has(word) || HASHED.has(word)) ? 'hash' : undefined;
}

/** What is left of a datum after a function (`md5`), method (`length`, `startsWith`) or operator (`===`, `!!`) was applied to it. */
export function transformKind(functionName: string): TransformKind {
  const last = functionName.slice(functionName.lastIndexOf('.') + 1);
  if (MEASURING.has(last)) return 'measure';
  const kind = kindByWords(functionName);
  if (kind) return kind;
  return /^(?:is|has|validate|check|verify|compare|matches)(?:[A-Z_]|$)/.test(last) ? 'measure' : 'none';
}
