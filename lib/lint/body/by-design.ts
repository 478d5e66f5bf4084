import { textOf } from '../../http/content.ts';
import { type ContentForm, contentFormOf } from '../../http/content-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import { fieldValue, responseFieldsOf } from '../../http/fields.ts';
import { isJsonObject, type Json, type JsonObject, parseJsonStructure } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import { mediaTypeOf, parseMediaType } from '../../http/media-type.ts';
import { parseUrl } from '../../http/url.ts';
import type { XmlElement } from '../../http/xml.ts';
import { isEmpty, wholeNumber } from './object-facts.ts';

/** A protocol that reports failures in the content of a success, by design. */
export interface ByDesign {
  readonly protocol: string;
  /** What failed; undefined where nothing did. */
  readonly failure: { readonly path: Path; readonly value: Json } | undefined;
}

type Detect = (exchange: Exchange, form: ContentForm) => ByDesign | undefined;

/** The protocol of the response, where it is one that reports failures in the content of a success. */
export function protocolOf(exchange: Exchange): ByDesign | undefined {
  const form = contentFormOf(exchange);
  if (form === undefined) return undefined;
  for (const detect of DETECTORS) {
    const found = detect(exchange, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

const MOST_ITEMS = 100;

/** The first item for which the test holds, as a failure at its place. */
function firstItem(items: Json | undefined, path: Path, test: (item: JsonObject) => boolean): ByDesign['failure'] {
  if (!Array.isArray(items)) return undefined;
  const list = (items as readonly Json[]).slice(0, MOST_ITEMS);
  const index = list.findIndex((item) => isJsonObject(item) && test(item));
  return index === -1 ? undefined : { path: [...path, String(index)], value: list[index] as Json };
}

const failsByStatus = (item: JsonObject) => (wholeNumber(item.status ?? null) ?? 0) >= 400;

const detectGraphql: Detect = (exchange, form) => {
  const values = form.form === 'json-lines' ? form.values : form.form === 'json' ? [form.value] : [];
  const [value] = values;
  const results = Array.isArray(value) ? value : [value];
  const first = results[0];
  if (!isJsonObject(first) || !('data' in first || 'errors' in first)) return undefined;
  if (!results.every((result) => isJsonObject(result) && ('data' in result || 'errors' in result))) return undefined;
  const failing = results.findIndex(
    (result) => isJsonObject(result) && Array.isArray(result.errors) && result.errors.length > 0,
  );
  const errors = failing === -1 ? undefined : (results[failing] as JsonObject).errors;
  if (!isGraphqlByLabel(exchange) && !isGraphqlByShape(first, errors)) return undefined;
  const path = Array.isArray(value) ? [String(failing), 'errors'] : ['errors'];
  return { protocol: 'GraphQL', failure: errors === undefined ? undefined : { path, value: errors } };
};

function isGraphqlByLabel(exchange: Exchange): boolean {
  if (/graphql/.test(mediaTypeOf(exchange)?.essence ?? '')) return true;
  if (/graphql/.test(parseMediaType(fieldValue(exchange.requestFields, 'content-type') ?? '')?.essence ?? ''))
    return true;
  const url = parseUrl(exchange.url);
  if (url !== undefined && /(?:^|[/_.-])(?:graphql|gql|graphiql|graph-ql)(?:[/_.-]|$)/i.test(url.pathname)) return true;
  if (url !== undefined && /^\s*(?:query|mutation|\{)/.test(url.searchParams.get('query') ?? '')) return true;
  const sent = parseJsonStructure((exchange.requestContent?.text ?? '').slice(0, 64 * 1024));
  const operation = Array.isArray(sent) ? (sent as readonly Json[])[0] : sent;
  if (!isJsonObject(operation)) return false;
  const { query, operationName, extensions } = operation;
  return (
    (typeof query === 'string' && /[{]/.test(query)) ||
    (typeof operationName === 'string' && 'variables' in operation) ||
    (isJsonObject(extensions) && 'persistedQuery' in extensions)
  );
}

function isGraphqlByShape(result: JsonObject, errors: Json | undefined): boolean {
  if (!Array.isArray(errors)) return false;
  const known = Object.keys(result).every((name) => /^(?:data|errors|extensions|hasNext|path|label)$/.test(name));
  if (!known) return false;
  const list = errors as readonly Json[];
  const spoken = list.every((error) => isJsonObject(error) && typeof error.message === 'string');
  const located = list.some(
    (error) =>
      isJsonObject(error) && (Array.isArray(error.locations) || (Array.isArray(error.path) && 'message' in error)),
  );
  return (
    spoken &&
    (located || ('data' in result && list.some((error) => isJsonObject(error) && isJsonObject(error.extensions))))
  );
}

const detectJsonRpc: Detect = (exchange, form) => {
  const value = form.form === 'json' ? form.value : form.form === 'json-lines' ? form.values[0] : undefined;
  const first = Array.isArray(value) ? (value as readonly Json[])[0] : value;
  if (!isJsonObject(first)) return undefined;
  const names = Object.keys(first);
  const isOldShape = names.length === 3 && ['result', 'error', 'id'].every((name) => names.includes(name));
  const sent = parseJsonStructure((exchange.requestContent?.text ?? '').slice(0, 64 * 1024));
  const call = Array.isArray(sent) ? (sent as readonly Json[])[0] : sent;
  const isCalled = isJsonObject(call) && 'jsonrpc' in call && ('result' in first || 'error' in first);
  if (typeof first.jsonrpc !== 'string' && !isOldShape && !isCalled) return undefined;
  const fails = (item: JsonObject) => !isEmpty(item.error ?? null);
  const failure = Array.isArray(value)
    ? firstItem(value, [], fails)
    : fails(first)
      ? { path: ['error'], value: first.error as Json }
      : undefined;
  return { protocol: 'JSON-RPC', failure };
};

function descendant(
  element: XmlElement,
  ...names: readonly string[]
): { path: string[]; element: XmlElement } | undefined {
  let at = element;
  const path = [element.name];
  for (const name of names) {
    const child = at.children.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (child === undefined) return undefined;
    path.push(child.name);
    at = child;
  }
  return { path, element: at };
}

const XML_PROTOCOLS: readonly {
  readonly protocol: string;
  readonly root: RegExp;
  readonly inside: readonly (readonly string[])[];
  readonly fails: readonly (readonly string[])[];
}[] = [
  { protocol: 'SOAP', root: /^Envelope$/, inside: [['Body']], fails: [['Body', 'Fault']] },
  { protocol: 'XML-RPC', root: /^methodResponse$/, inside: [['params'], ['fault']], fails: [['fault']] },
  { protocol: 'OAI-PMH', root: /^OAI-PMH$/, inside: [[]], fails: [['error']] },
  { protocol: 'WebDAV Multi-Status', root: /^multistatus$/i, inside: [[]], fails: [['response', 'error']] },
  { protocol: 'S3 multi-object delete', root: /^DeleteResult$/, inside: [[]], fails: [['Error']] },
  { protocol: 'SAML', root: /^Response$/, inside: [['Assertion'], ['Status', 'StatusCode']], fails: [] },
  { protocol: 'SQS batch', root: /BatchResponse$/, inside: [[]], fails: [] },
];

const detectXml: Detect = (_exchange, form) => {
  if (form.form !== 'xml') return undefined;
  const { root } = form;
  for (const { protocol, root: name, inside, fails } of XML_PROTOCOLS) {
    if (!name.test(root.name) || !inside.some((names) => descendant(root, ...names) !== undefined)) continue;
    const failure = fails.map((names) => descendant(root, ...names)).find((found) => found !== undefined);
    const entry =
      protocol === 'SQS batch'
        ? root.children
            .flatMap(({ name: result, children }) =>
              children.map((child) => ({ path: [root.name, result, child.name], element: child })),
            )
            .find(({ element }) => element.name === 'BatchResultErrorEntry')
        : undefined;
    const found = failure ?? entry;
    return { protocol, failure: found === undefined ? undefined : { path: found.path, value: found.element.text } };
  }
  return undefined;
};

const detectGrpcWeb: Detect = (exchange, form) => {
  const essence = mediaTypeOf(exchange)?.essence ?? '';
  if (/^application\/connect\+/.test(essence)) {
    const error = form.form === 'json' && isJsonObject(form.value) ? form.value.error : undefined;
    return {
      protocol: 'Connect',
      failure: isEmpty(error ?? null) ? undefined : { path: ['error'], value: error as Json },
    };
  }
  if (!/^application\/grpc/.test(essence)) return undefined;
  const field = fieldValue(responseFieldsOf(exchange), 'grpc-status');
  const trailer = /grpc-status:\s*(\d+)/i.exec(trailersIn(textOf(exchange) ?? '', essence))?.[1];
  const status = field ?? trailer;
  const failed = status !== undefined && /^\d+$/.test(status) && Number(status) !== 0;
  return { protocol: 'gRPC-web', failure: failed ? { path: ['grpc-status'], value: status } : undefined };
};

const LONGEST_TRAILERS = 64 * 1024;

/** gRPC-web-text is base64, in one or more padded parts. */
function trailersIn(text: string, essence: string): string {
  const end = text.slice(-LONGEST_TRAILERS);
  if (!essence.includes('grpc-web-text')) return end;
  const parts = text.slice(0, LONGEST_TRAILERS).match(/[A-Za-z0-9+/]+={0,2}/g) ?? [];
  return parts.map((part) => decoded(part)).join('');
}

function decoded(part: string): string {
  try {
    return atob(part);
  } catch {
    return '';
  }
}

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
  {
    protocol: 'bulk item results',
    is: (value, names) => names.some((name) => isResultList(value[name] ?? null)),
    failure: (value) => {
      const name = Object.keys(value).find((candidate) => isResultList(value[candidate] ?? null)) ?? '';
      return firstItem(value[name], [name], itemFails);
    },
  },
];

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
      (isItemStatus(item.code ?? null) && ('body' in item || 'headers' in item)),
  );
  const isError =
    items.every((item) => 'title' in item || 'detail' in item || 'message' in item) &&
    !items.some((item) => 'success' in item || 'ok' in item);
  return told && !isError;
}

function isItemStatus(value: Json): boolean {
  const number = wholeNumber(value);
  return number !== undefined && number >= 200 && number <= 599;
}

function itemFails(item: JsonObject): boolean {
  if (item.success === false || item.ok === false) return true;
  return ['status', 'statusCode', 'code'].some((name) => (wholeNumber(item[name] ?? null) ?? 0) >= 400);
}

const detectBulk: Detect = (_exchange, form) => {
  if (form.form !== 'json') return undefined;
  const { value } = form;
  if (Array.isArray(value)) {
    if (!isResultList(value)) return undefined;
    return { protocol: 'bulk item results', failure: firstItem(value, [], itemFails) };
  }
  if (!isJsonObject(value)) return undefined;
  const names = Object.keys(value).slice(0, MOST_ITEMS);
  if (names.some((name) => /^(?:success|ok|isSuccess)$/i.test(name) && value[name] === false)) return undefined;
  const shape = BULK.find(({ is }) => is(value, names));
  return shape === undefined ? undefined : { protocol: shape.protocol, failure: shape.failure(value) };
};

const LONGEST_BATCH = 64 * 1024;

/** OData's and Google's batches: each part is a response of its own. */
const detectMultipart: Detect = (exchange, form) => {
  if (form.form !== 'text' || mediaTypeOf(exchange)?.type !== 'multipart') return undefined;
  const line = /^HTTP\/1\.1 [45]\d\d[^\r\n]{0,80}/m.exec((textOf(exchange) ?? '').slice(0, LONGEST_BATCH))?.[0];
  return {
    protocol: 'multipart batch (OData, Google)',
    failure: line === undefined ? undefined : { path: ['part'], value: line },
  };
};

const DETECTORS: readonly Detect[] = [
  detectGrpcWeb,
  detectMultipart,
  detectXml,
  detectJsonRpc,
  detectGraphql,
  detectBulk,
];
