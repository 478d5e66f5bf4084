import { textOf } from '../../../http/content.ts';
import { fieldValue, responseFieldsOf } from '../../../http/fields.ts';
import { isJsonObject, type Json } from '../../../http/json.ts';
import { mediaTypeOf } from '../../../http/media-type.ts';
import { isEmpty } from '../object-facts.ts';
import type { Detect } from './protocol.ts';

/** gRPC-web and Connect, by their media types; the status stands in a field or in the trailers. */
export const detectGrpcWeb: Detect = (exchange, form) => {
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
