import { isJsonObject, type Json, type JsonObject } from '../../../http/json.ts';
import type { Path } from '../../../http/json-pointer.ts';
import { isEmpty, wholeNumber } from '../object-facts.ts';
import { type ByDesign, type Detect, firstItem, MOST_ITEMS } from './protocol.ts';

const failsByStatus = (item: JsonObject) => (wholeNumber(item.status ?? null) ?? 0) >= 400;

interface BulkShape {
  readonly protocol: string;
  readonly is: (value: JsonObject, names: readonly string[]) => boolean;
  readonly failure: (value: JsonObject) => ByDesign['failure'];
}

const member = (value: JsonObject, name: string): ByDesign['failure'] =>
  isEmpty(value[name] ?? null) ? undefined : { path: [name], value: value[name] as Json };
const hasList = (value: JsonObject, name: string) => Array.isArray(value[name]);

const BULK: readonly BulkShape[] = [
  {
    protocol: 'Elasticsearch _bulk',
    is: (value) => typeof value.errors === 'boolean' && hasList(value, 'items'),
    failure: (value) =>
      value.errors === true
        ? (firstItem(value.items, ['items'], (item) =>
            Object.values(item).some((action) => isJsonObject(action) && (failsByStatus(action) || 'error' in action)),
          ) ?? member(value, 'errors'))
        : undefined,
  },
  {
    protocol: 'Elasticsearch _msearch',
    is: (value) =>
      hasList(value, 'responses') &&
      (value.responses as readonly Json[]).every((item) => isJsonObject(item) && ('hits' in item || 'error' in item)),
    failure: (value) => firstItem(value.responses, ['responses'], (item) => !isEmpty(item.error ?? null)),
  },
  {
    protocol: 'Elasticsearch _mget',
    is: (value) =>
      hasList(value, 'docs') && (value.docs as readonly Json[]).some((item) => isJsonObject(item) && '_id' in item),
    failure: (value) => firstItem(value.docs, ['docs'], (item) => !isEmpty(item.error ?? null)),
  },
  {
    protocol: 'Elasticsearch',
    is: (value) => 'took' in value && ('hits' in value || '_shards' in value),
    failure: () => undefined,
  },
  {
    protocol: 'a batch with failed entries (SQS, SNS)',
    is: (value) => hasList(value, 'Failed') && (hasList(value, 'Successful') || Object.keys(value).length === 1),
    failure: (value) => member(value, 'Failed'),
  },
  {
    protocol: 'DynamoDB batch',
    is: (value) => 'UnprocessedItems' in value || 'UnprocessedKeys' in value,
    failure: (value) => member(value, 'UnprocessedItems') ?? member(value, 'UnprocessedKeys'),
  },
  {
    protocol: 'a batch that counts its failed records (Kinesis, Firehose, EventBridge)',
    is: (_value, names) => names.some((name) => /^Failed(?:Record|Put|Entry)Count$/.test(name)),
    failure: (value) =>
      member(value, 'FailedRecordCount') ?? member(value, 'FailedPutCount') ?? member(value, 'FailedEntryCount'),
  },
  {
    protocol: 'a partial batch response (Lambda)',
    is: (value) => hasList(value, 'batchItemFailures'),
    failure: (value) => member(value, 'batchItemFailures'),
  },
  {
    protocol: 'JSON batch (Microsoft Graph, OData)',
    is: (value) =>
      hasList(value, 'responses') &&
      (value.responses as readonly Json[]).some(
        (item) => isJsonObject(item) && 'status' in item && ('body' in item || 'headers' in item || 'id' in item),
      ),
    failure: (value) => firstItem(value.responses, ['responses'], failsByStatus),
  },
  {
    protocol: 'BigQuery insertAll',
    is: (value, names) =>
      hasList(value, 'insertErrors') || (value.kind === 'bigquery#tableDataInsertAllResponse' && names.length > 0),
    failure: (value) => member(value, 'insertErrors'),
  },
  {
    protocol: 'Firestore batchWrite',
    is: (value) => hasList(value, 'writeResults') && hasList(value, 'status'),
    failure: (value) => firstItem(value.status, ['status'], (item) => !isEmpty(item.code ?? null)),
  },
  {
    protocol: 'SCIM bulk',
    is: (value) => hasList(value, 'Operations') && JSON.stringify(value.schemas ?? '').includes('BulkResponse'),
    failure: (value) => firstItem(value.Operations, ['Operations'], failsByStatus),
  },
  {
    protocol: 'a batch that counts what succeeded and failed',
    is: (value) =>
      hasList(value, 'errors') &&
      ((['succeeded', 'successful', 'success_count', 'successCount', 'processed'].some(
        (name) => (wholeNumber(value[name] ?? null) ?? 0) > 0,
      ) &&
        ['failed', 'failure_count', 'failureCount', 'failures'].some((name) => typeof value[name] === 'number')) ||
        (typeof value.error_count === 'number' && typeof value.total_created === 'number')),
    failure: (value) => member(value, 'errors'),
  },
  {
    protocol: 'a batch that names the entries that failed',
    is: (value, names) =>
      areErrorsOfEntries(value.errors ?? null) &&
      names.some((name) => hasList(value, name) && name !== 'errors' && !isEmpty(value[name] ?? null)),
    failure: (value) => member(value, 'errors'),
  },
  {
    protocol: 'Salesforce composite',
    is: (value) =>
      hasList(value, 'compositeResponse') || (typeof value.hasErrors === 'boolean' && hasList(value, 'results')),
    failure: (value) =>
      firstItem(
        value.compositeResponse,
        ['compositeResponse'],
        (item) => (wholeNumber(item.httpStatusCode ?? null) ?? 0) >= 400,
      ) ?? (value.hasErrors === true ? member(value, 'hasErrors') : undefined),
  },
];

/** Whether each error says which of the entries sent it is about. */
function areErrorsOfEntries(errors: Json): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    (errors as readonly Json[]).every(
      (error) => isJsonObject(error) && PLACES.some((name) => wholeNumber(error[name] ?? null) !== undefined),
    )
  );
}

const PLACES = ['index', 'row', 'failedElementNumber', 'itemIndex', 'item_index', 'position'] as const;

/** Whether each item of a list says for itself how it went; the answer as a whole is then neither. */
function isResultList(value: Json): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const items = (value as readonly Json[]).slice(0, MOST_ITEMS);
  if (!items.every(isJsonObject)) return false;
  const told = items.every(
    (item) =>
      typeof item.success === 'boolean' ||
      typeof item.ok === 'boolean' ||
      isItemStatus(item.status ?? null) ||
      isItemStatus(item.statusCode ?? null) ||
      (isItemStatus(item.code ?? null) && ('body' in item || 'headers' in item)) ||
      isDocumentResult(item),
  );
  const isError =
    items.every((item) => 'title' in item || 'detail' in item || 'message' in item) &&
    !items.some((item) => 'success' in item || 'ok' in item);
  return told && !isError;
}

/** A document that was written, or why it was not, as CouchDB answers. */
function isDocumentResult(item: JsonObject): boolean {
  return typeof item.id === 'string' && ('rev' in item || ('error' in item && 'reason' in item));
}

function isItemStatus(value: Json): boolean {
  const number = wholeNumber(value);
  return number !== undefined && number >= 200 && number <= 599;
}

function itemFails(item: JsonObject): boolean {
  if (item.success === false || item.ok === false || (isDocumentResult(item) && 'error' in item)) return true;
  return ['status', 'statusCode', 'code'].some((name) => (wholeNumber(item[name] ?? null) ?? 0) >= 400);
}

/** Answers to many calls at once, in JSON. */
export const detectBulk: Detect = ({ method }, form) => {
  if (form.form !== 'json') return undefined;
  const { value } = form;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  if (Array.isArray(value)) return isWrite ? itemResults(value, []) : undefined;
  if (!isJsonObject(value)) return undefined;
  const names = Object.keys(value).slice(0, MOST_ITEMS);
  if (names.some((name) => /^(?:success|ok|isSuccess)$/i.test(name) && value[name] === false)) return undefined;
  const shape = BULK.find(({ is }) => is(value, names));
  if (shape !== undefined) return { protocol: shape.protocol, failure: shape.failure(value) };
  const list = isWrite ? names.find((name) => RESULT_LISTS.test(name) && isResultList(value[name] ?? null)) : undefined;
  return list === undefined ? undefined : itemResults(value[list] ?? null, [list]);
};

const RESULT_LISTS = /^(?:results?|responses?|items|operations|data|records|entries|outputs?|statuses)$/i;

function itemResults(value: Json, path: Path): ByDesign | undefined {
  if (!isResultList(value)) return undefined;
  return { protocol: 'bulk item results', failure: firstItem(value, path, itemFails) };
}
