import type { Exchange } from '../../../http/exchange.ts';
import { fieldValue } from '../../../http/fields.ts';
import { isJsonObject, type Json, type JsonObject, parseJsonStructure } from '../../../http/json.ts';
import { mediaTypeOf, parseMediaType } from '../../../http/media-type.ts';
import { parseUrl } from '../../../http/url.ts';
import type { Detect } from './protocol.ts';

/** GraphQL, by the label, the address, what was sent, or the shape of its errors. */
export const detectGraphql: Detect = (exchange, form) => {
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
  if (url !== undefined && asksByUrl(url)) return true;
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

/** What GET carries: an operation, or the name or the hash under which the server knows it. */
function asksByUrl({ searchParams }: URL): boolean {
  return (
    /^\s*(?:query|mutation|\{)/.test(searchParams.get('query') ?? '') ||
    (searchParams.has('operationName') && searchParams.has('variables')) ||
    /"persistedQuery"\s*:/.test(searchParams.get('extensions') ?? '')
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
