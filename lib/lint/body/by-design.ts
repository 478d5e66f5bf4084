import { contentFormOf } from '../../http/content-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import { detectBulk } from './protocols/bulk.ts';
import { detectGraphql } from './protocols/graphql.ts';
import { detectGrpcWeb } from './protocols/grpc-web.ts';
import { detectJsonRpc } from './protocols/json-rpc.ts';
import { detectMultipart } from './protocols/multipart.ts';
import type { ByDesign, Detect } from './protocols/protocol.ts';
import { detectXml } from './protocols/xml-protocols.ts';

const DETECTORS: readonly Detect[] = [
  detectGrpcWeb,
  detectMultipart,
  detectXml,
  detectJsonRpc,
  detectGraphql,
  detectBulk,
];

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

/** SOAP 1.1 sends every fault with 500, whoever caused it (SOAP 1.1 §6.2). */
export function isSoap(exchange: Exchange): boolean {
  return protocolOf(exchange)?.protocol === 'SOAP';
}
