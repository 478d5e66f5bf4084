import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import * as names from '../../knowledge/body-members.ts';
import { isReasonPhrase, meaningOfCode } from './meaning.ts';
import { isEmpty } from './object-facts.ts';
import type { Signal } from './signals.ts';
import { meant, type Situation } from './situation.ts';

const NAME_OF_ERROR: ReadonlySet<string> = new Set([
  'name',
  'type',
  'class',
  'classname',
  'exception',
  'exceptiontype',
  'kind',
]);

/** What stands beside a lone message without changing what it says. */
const BESIDE = /^(?:documentationurl|docurl|docs|moreinfo|helpurl|(?:request|trace|correlation)id|timestamp|path)$/;

/** Shapes that are errors as a whole, without flag or code. */
export function readDocument(object: JsonObject, path: Path, { facts, message }: Situation): readonly Signal[] {
  const detail = facts.members.find(
    ({ name, value }) => name === 'detail' && Array.isArray(value) && value.some(isFastapiDetail),
  );
  if (detail !== undefined)
    return [
      { kind: 'document', strength: 'strong', path: detail.path, value: detail.value, status: 422, meaning: 'invalid' },
    ];
  if (message === undefined || message.succeeds) return readOperationOutcome(object, path);
  const named = facts.members.find(
    ({ name, value }) =>
      NAME_OF_ERROR.has(name) &&
      typeof value === 'string' &&
      /(?:^|[\w.#\\])(?:Error|Exception)$|^[a-z]+(?:_[a-z]+)*_error$/.test(value) &&
      value.length <= 200,
  );
  const coded = facts.members.find(({ name, value }) => name === 'name' && isCodeOfFailure(value));
  if (coded !== undefined && facts.lean && message.fails)
    return [{ kind: 'document', strength: 'strong', path: coded.path, value: coded.value, ...meant(message) }];
  const trace = facts.members.find(
    ({ name, value }) =>
      /^(?:stack|stacktrace|trace|traceback|backtrace|exceptiontrace)$/.test(name) &&
      !isEmpty(value) &&
      (typeof value === 'string' ? value.length > 20 : Array.isArray(value)),
  );
  const marker = named ?? trace;
  if (marker !== undefined && (facts.lean || facts.nearlyLean)) {
    return [
      { kind: 'document', strength: 'strong', path: marker.path, value: marker.value, status: 500, ...meant(message) },
    ];
  }
  if (
    named !== undefined &&
    facts.members.some((member) => names.ERROR_CODES.has(member.name) && !isEmpty(member.value))
  )
    return [{ kind: 'document', strength: 'weak', path: named.path, value: named.value, ...meant(message) }];
  if (isKubernetesStatus(object))
    return [{ kind: 'document', strength: 'strong', path: message.path, value: message.value, ...meant(message) }];
  const spoken = facts.members.filter(({ name, value }) => !isEmpty(value) && !BESIDE.test(name));
  const isLone = facts.lean && spoken.length === 1;
  if (isLone && (isReasonPhrase(message.text) || (message.name === 'detail' && message.meaning !== undefined))) {
    return [
      { kind: 'document', strength: 'weak', path: message.path, value: message.value, ...meant(message) },
      { kind: 'message', strength: 'weak', path: message.path, value: message.value, ...meant(message) },
    ];
  }
  return [];
}

/** A machine code in capitals that means a failure, which PayPal puts under `name`. */
function isCodeOfFailure(value: Json): boolean {
  return typeof value === 'string' && /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value) && meaningOfCode(value) !== undefined;
}

function isKubernetesStatus(object: JsonObject): boolean {
  return object.kind === 'Status' && object.status === 'Failure' && typeof object.apiVersion === 'string';
}

function isFastapiDetail(item: Json): boolean {
  return isJsonObject(item) && Array.isArray(item.loc) && typeof item.msg === 'string';
}

/** FHIR's answer to a call that failed. */
function readOperationOutcome(object: JsonObject, path: Path): readonly Signal[] {
  const { issue } = object;
  if (object.resourceType !== 'OperationOutcome' || !Array.isArray(issue)) return [];
  const index = (issue as readonly Json[]).findIndex(
    (item) => isJsonObject(item) && /^(?:error|fatal)$/.test(String(item.severity)),
  );
  if (index === -1) return [];
  return [
    { kind: 'document', strength: 'strong', path: [...path, 'issue', String(index)], value: issue[index] as Json },
  ];
}
