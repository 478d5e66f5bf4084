import {
  EARLIER_SUCCESS_WORDS,
  FAILURE_WORDS,
  MEANINGS,
  type Meaning,
  NOT_SUCCESS_WORDS,
  SUCCESS_WORDS,
  SURE_SUCCESS_WORDS,
  VAGUE_SENTENCES,
} from '../../knowledge/error-phrases.ts';

const LONGEST = 600;

const any = (sources: readonly string[]) => new RegExp(sources.join('|'), 'i');

const compiled = MEANINGS.map(({ meaning, status, phrases, codes }) => ({
  meaning,
  status,
  phrase: any(phrases),
  code: new RegExp(`^(?:${codes.join('|')})$`),
}));

const STATUS_OF = new Map(MEANINGS.map(({ meaning, status }) => [meaning, status]));
const FAILURE = any(FAILURE_WORDS);
const SUCCESS = any(SUCCESS_WORDS);
const NOT_SUCCESS = any(NOT_SUCCESS_WORDS);
const SURE_SUCCESS = any(SURE_SUCCESS_WORDS);
const EARLIER_SUCCESS = any(EARLIER_SUCCESS_WORDS);
const VAGUE = new RegExp(`^(?:${VAGUE_SENTENCES.join('|')})$`, 'i');

/** The meanings of a sentence, the more specific first; only its first 600 characters count. */
export function meaningsOfText(text: string): readonly Meaning[] {
  const read = readable(text);
  return compiled.filter(({ phrase }) => phrase.test(read)).map(({ meaning }) => meaning);
}

/** The meaning of a sentence; undefined where it has none that is known. */
export function meaningOfText(text: string): Meaning | undefined {
  const read = readable(text);
  return compiled.find(({ phrase }) => phrase.test(read))?.meaning;
}

/** The meaning of a machine code such as `ORDER_NOT_FOUND`, `AuthFailure.TokenExpired`, `urn:error:rate-limited`. */
export function meaningOfCode(code: string): Meaning | undefined {
  const whole = codeWords(code);
  const parts = code.split(/[.:/#\\]/).map(codeWords);
  const last = parts.at(-1) ?? '';
  for (const candidate of [whole, last, parts[0] ?? '', withoutFrame(whole), withoutFrame(last)]) {
    const found = compiled.find((entry) => entry.code.test(candidate));
    if (found !== undefined) return found.meaning;
  }
  return undefined;
}

/** The status code that says what the meaning says. */
export function statusOf(meaning: Meaning): number {
  return STATUS_OF.get(meaning) as number;
}

/** Whether a sentence says that something failed. */
export function saysFailure(text: string): boolean {
  const read = readable(text);
  if (read === '' || /^(?:no|0|without|kein\w*) errors?\.?$/i.test(read)) return false;
  return !saysSuccess(text) && (FAILURE.test(read) || compiled.some(({ phrase }) => phrase.test(read)));
}

/** Whether a text says that all went well. */
export function saysSuccess(text: string): boolean {
  const read = readable(text);
  return SUCCESS.test(read) && (/^no errors?$/i.test(read) || !NOT_SUCCESS.test(read));
}

/**
 * Whether a text says so of the call that it answers. What `was removed` or `has been updated` may be the reason of a
 * refusal, so that under 4xx only plainer words are sure.
 */
export function saysOwnSuccess(text: string, status: number): boolean {
  const read = readable(text);
  return saysSuccess(text) && !EARLIER_SUCCESS.test(read) && (status >= 500 || SURE_SUCCESS.test(read));
}

/** Whether every sentence of a text is one that tells nothing beyond that something failed. */
export function isVague(text: string): boolean {
  const sentences = readable(text)
    .replace(/^(?:error|fehler|erreur|exception)\s*[:\-–]\s*/i, '')
    .replace(/^(?:we're |we are )?(?:oops|whoops|uh oh|sorry)[,!. …]*(?:but )?(?=[a-z])/i, '')
    .split(
      /[.!?。！…]+|\s[-–]\s|[,;]\s+(?=please|try|veuillez|bitte|inténtelo|tente|riprova|попробуйте|повторите)|[,，、]\s*(?=请|しばらく)/i,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.length > 0 && sentences.length <= 4 && sentences.every((sentence) => VAGUE.test(sentence));
}

const REASON_PHRASE =
  /^(?:(?:error|http)? ?[45]\d\d[ :-]*)?(?:bad request|unauthori[sz]ed|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|payload too large|unsupported media type|unprocessable (?:entity|content)|too many requests|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|access denied|permission denied|missing authentication token|endpoint request timed out|unauthenticated|not (?:authori[sz]ed|authenticated|logged in)|(?:authentication|login) required|resource not found|page not found|invalid (?:api key|token|credentials))[.!]?$/i;

/** Whether a text is nothing but the phrase of an error status. */
export function isReasonPhrase(text: string): boolean {
  return (
    text.length <= 64 && (REASON_PHRASE.test(text.trim()) || /^4\d\d [a-z]{2,20} not found[.!]?$/i.test(text.trim()))
  );
}

/** The words of a code in upper case, joined with `_`: `tokenExpired`, `token-expired` and `TOKEN_EXPIRED` are one. */
export function codeWords(code: string): string {
  return code
    .slice(0, 128)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}

/** A code without what frames it: `ERR_TOKEN_EXPIRED`, `RATE_LIMITED_ERROR`, `NotFoundException`. */
function withoutFrame(words: string): string {
  return words
    .replace(/^(?:E|ERR|ERROR|API|SYS|BIZ|HTTP)_/, '')
    .replace(/_(?:HTTP_)?(?:ERROR|EXCEPTION|ERR|FAULT|CODE)$/, '');
}

/** Typographic apostrophes as plain ones, white space collapsed, bounded. */
function readable(text: string): string {
  return text.slice(0, LONGEST).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
