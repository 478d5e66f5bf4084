import { ERROR_PAGE_TITLES } from '../../knowledge/error-phrases.ts';
import { meaningOfText, statusOf } from './meaning.ts';

const CODE = '(?:error|http|code|status|fehler|erreur|errore|erro|ошибка|fout|błąd)? ?#?[45]\\d\\d';
const PHRASE = new RegExp(`^(?:${CODE}[ :.–-]+)?(?:${ERROR_PAGE_TITLES.join('|')})(?:[ :–-]*\\(?${CODE}\\)?)?$`, 'iu');
const INTERJECTION =
  /^(?:(?:we're |i'm )?sorry|oops|whoops|uh[ -]?oh|lost|hmm+|hoppla|ups|uups|ooops|oups|ops|oh no|leider|désolée?|lo sentimos|desculpe|spiacenti|извините|죄송합니다|(?:很|非常)?抱歉|(?:对|對)不起|申し訳(?:ございません|ありません))(?![\p{L}])[,!.?…，！。、 :–-]*(?:but |that |this |the )?/iu;
const FLOURISH = /(?: (?:right|just) now| at the moment)?[\s.!…。！1:(]*$/i;
/** Chinese and Japanese titles also join their parts with a wide bar or a low line. */
const SEPARATOR = /\s+[|–—·•»«‹›/\\-]+\s+|\s*[|–—•»«｜丨]\s*|(?<=\p{Script=Han})_+|_+(?=\p{Script=Han})/u;
const BARE_CODE = /^\s*[45]\d\d\s*$/;
const LONGEST = 160;

/** Whether a title or heading, less the site's name at its beginning or end, is nothing but a phrase of an error page. */
export function isErrorTitle(title: string): boolean {
  return isErrorText(title, isPhrase);
}

/** The same of a heading, where a bare number beside other words is their number and not an error's. */
export function isErrorHeading(heading: string): boolean {
  return isErrorText(heading, (part) => isPhrase(part) && !BARE_CODE.test(part));
}

function isErrorText(title: string, isPart: (text: string) => boolean): boolean {
  if (title.length > LONGEST) return false;
  const plain = title.replace(/[’‘]/g, "'").trim();
  if (isPhrase(plain)) return true;
  const phrases = plain
    .split(SEPARATOR)
    .filter((part) => part !== '')
    .map(isPart);
  return phrases.includes(true) && (phrases.slice(1).every(Boolean) || phrases.slice(0, -1).every(Boolean));
}

/** A colon or a full stop joins parts: each of them has to be a phrase. */
function isPhrase(text: string): boolean {
  return text.split(/[:.]\s+/).every((part) => {
    const bare = part.trim();
    return PHRASE.test(bare) || PHRASE.test(withoutFlourish(bare));
  });
}

/** The phrase without a sorry before it and a smiley or marks behind it. */
function withoutFlourish(text: string): string {
  const plain = text.replace(FLOURISH, '').replace(/\((not found|error|forbidden)\)$/i, '$1');
  const bare = plain.replace(INTERJECTION, '');
  return bare === '' ? text : bare;
}

/** The status that an error page's title names or means; 404 where it tells none. */
export function errorPageStatus(title: string): number {
  const named = /\b([45]\d\d)\b/.exec(title)?.[1];
  if (named !== undefined) return Number(named);
  if (/not (?:be )?found|n't exist|not exist|gone|missing|nothing/i.test(title)) return 404;
  const meaning = meaningOfText(title);
  if (meaning !== undefined && meaning !== 'invalid') return statusOf(meaning);
  return /error|wrong|fehler|erreur|erro/i.test(title) ? 500 : 404;
}
