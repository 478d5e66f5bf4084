import type { Exchange } from '../../http/exchange.ts';
import { parseUrl } from '../../http/url.ts';
import type { ErrorDetails, Told } from './error-details.ts';
import { codeWords, meaningOfCode, meaningsOfText } from './meaning.ts';

/** Names of validation errors in the libraries and frameworks. */
const CODE =
  /^(?:(?!(?:TLS|SSL|CERT(?:IFICATE)?|LICENSE|CONFIG(?:URATION)?|RESPONSE|OUTPUT|UPSTREAM|SERVER|ENV(?:IRONMENT)?)_)(?:[A-Z]+_)*VALIDATION(?:_(?:ERRORS?|FAILED|FAILURE|EXCEPTION|PROBLEM))*|(?:ERR_|E_)?INVALID_(?:PARAM(?:ETER)?S?|INPUT|FIELDS?|REQUEST_BODY|EMAIL|DATE)(?:_[A-Z]+)*|METHOD_ARGUMENT_NOT_VALID(?:_EXCEPTION)?|CONSTRAINT_VIOLATION(?:_EXCEPTION)?|SCHEMA_VIOLATION|ZOD_ERROR|MODEL_STATE_INVALID|BIND_EXCEPTION|MISSING_(?:REQUIRED_)?(?:PARAM(?:ETER)?|FIELD|ARGUMENT)S?|(?:[A-Z]+_)*(?:FIELD|PARAM(?:ETER)?)S?_(?:IS_)?(?:REQUIRED|MISSING|INVALID)|UNPROCESSABLE_(?:ENTITY|CONTENT)|BAD_USER_INPUT|BAD_REQUEST_EXCEPTION)$/;
const NAMED =
  /\bvalidation (?:failed|errors?|exception|problem)|\bvalidationerror\b|(?:given|request|submitted|input) (?:data|parameters?|body) (?:was|were|is|are|did) (?:not )?(?:invalid|valid|validate)|field validation for|did not validate|required (?:request |query |path |form )?(?:parameter|header|part|cookie|body)\b.{0,80}\b(?:not present|missing)\b|cast to \w{1,40} failed for value|constraint violation|\bvalidationexception\b|validierung(?:sfehler| fehlgeschlagen)|échec de (?:la )?validation|error de validación|erro de validação|errore di validazione|参数校验(?:失败|不通过|错误)|参数(?:错误|不正确|不合法)|校验失败/i;
const SENTENCE =
  /^(?:the |field |parameter |property |value (?:of|for) |your |request |missing |required )*["'`]?[a-z][\w.[\]-]{1,40}["'`]?:?(?: [a-z]+){0,2} (?:(?:is|are) (?:a )?(?:required|mandatory|missing|invalid|not valid|not a valid|too (?:short|long|small|large))|must (?:not )?(?:be|have|contain|match|start|end)|(?:can't|cannot|can not|may not|should not|must not) be (?:blank|null|empty|negative)|has already been taken|is not a (?:valid|number|date)|should be (?:a |an |of |at |greater|less))/i;
const SENTENCE_OF_FIELD =
  /(?:不能为空|必填|格式(?:错误|不正确)|darf nicht leer sein|ist erforderlich|est obligatoire|es obligatori|é obrigatóri|è obbligatori)/;

const LONGEST_SENTENCE = 160;
const SERVER = new Set<string>(['crash', 'database', 'upstream', 'timeout', 'overloaded']);

/** Whether an error body says that the input is wrong, and where; `sure` where fields or a code of validation say it. */
export function validationIn(
  exchange: Exchange,
  details: ErrorDetails,
): { readonly told: Told; readonly sure: boolean } | undefined {
  const { codes, phrases, messages, fields, statuses } = details;
  const isServers = [...codes, ...phrases].some(({ text }) => {
    if (/^(?:type|value)_error\./.test(text)) return false;
    const meaning = meaningOfCode(text);
    return meaning !== undefined && SERVER.has(meaning) && !/^INTERNAL/.test(codeWords(text));
  });
  if (isServers) return undefined;
  const spoken = fields.find(({ text }) => text === '' || isAboutInput(text));
  if (spoken !== undefined && fields.some(({ text }) => isAboutInput(text))) return { told: spoken, sure: true };
  const named = fields.length > 0 && fields.every(({ path }) => isSentField(exchange, path.at(-1) ?? ''));
  if (named) return { told: fields[0] as Told, sure: true };
  const meant = fields.length > 0 ? codes.find(({ text }) => meaningOfCode(text) === 'invalid') : undefined;
  if (meant !== undefined) return { told: fields[0] as Told, sure: true };
  const code = [...codes, ...phrases].find(({ text }) => isValidationCode(text));
  if (code !== undefined) return { told: code, sure: true };
  const clientStatus = statuses.some(({ status }) => status === 400 || status === 422);
  const told = messages.find(({ text }) => NAMED.test(text) && !isCrash(text));
  if (told !== undefined) return { told, sure: clientStatus || fields.length > 0 };
  const sentence = messages.find(
    ({ text }) =>
      text.length <= LONGEST_SENTENCE && (SENTENCE.test(text.trim()) || SENTENCE_OF_FIELD.test(text)) && !isCrash(text),
  );
  const isOfValidation = messages.some(({ path }) => path[0] === 'validation');
  if (sentence !== undefined && isOfValidation) return { told: sentence, sure: true };
  const isInvalid = codes.some(({ text }) => meaningOfCode(text) === 'invalid' && !/exception$/i.test(text));
  if (sentence !== undefined && isInvalid) return { told: sentence, sure: true };
  if (sentence !== undefined && (clientStatus || namesSentField(exchange, sentence.text)))
    return { told: sentence, sure: clientStatus };
  const several = messages.filter(({ text }) => SENTENCE.test(text.trim()) && !isCrash(text));
  return several.length > 1 ? { told: several[0] as Told, sure: true } : undefined;
}

function isValidationCode(code: string): boolean {
  return [code, ...code.split(/[.:/#\\]/)].some((part) => CODE.test(codeWords(part)));
}

/** A field that the request sent, or a sentence about one field and nothing else. */
function namesSentField(exchange: Exchange, text: string): boolean {
  const names = text.match(/[A-Za-z_][\w.-]{1,40}/g) ?? [];
  return names
    .slice(0, 6)
    .flatMap((name) => [name, name.toLowerCase(), name.split('.').at(-1) ?? ''])
    .some((name) => isSentField(exchange, name));
}

/** Whether the content of the request has a field of this name, in JSON or form-encoded, or its query does. */
function isSentField({ url, requestContent }: Exchange, name: string): boolean {
  const sent = requestContent?.text ?? '';
  const query = parseUrl(url)?.search ?? '';
  const inQuery = [`?${name}=`, `&${name}=`].some((written) => query.includes(written));
  return name.length > 1 && (inQuery || sent.includes(`"${name}"`) || sent.includes(`${name}=`));
}

function isAboutInput(text: string): boolean {
  return (
    /^(?:is_?)?(?:required|invalid|missing|blank|empty|too_(?:short|long|small|big|large)|mandatory|malformed|format|pattern)$/i.test(
      text.trim(),
    ) ||
    meaningsOfText(text).some((meaning) => meaning === 'invalid' || meaning === 'duplicate') ||
    SENTENCE_OF_FIELD.test(text) ||
    SENTENCE.test(text)
  );
}

/** A sentence of the runtime about its own arguments. */
function isCrash(text: string): boolean {
  return /\b(?:argument|response validation|certificate|upstream|license|tls|ssl|config(?:uration)?|environment|env|module|secret|variable|settings?|pkix|certification path|constructor|callback|property of|properties of|undefined|null pointer|instance of)\b|ERR_INVALID_ARG|TypeError/i.test(
    text,
  );
}
