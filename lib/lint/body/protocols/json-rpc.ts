import { isJsonObject, type Json, type JsonObject, parseJsonStructure } from '../../../http/json.ts';
import { isEmpty } from '../object-facts.ts';
import { type Detect, firstItem } from './protocol.ts';

/** JSON-RPC 1.0 and 2.0, single calls and batches. */
export const detectJsonRpc: Detect = (exchange, form) => {
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
