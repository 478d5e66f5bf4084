import { textOf } from '../../../http/content.ts';
import { mediaTypeOf } from '../../../http/media-type.ts';
import type { Detect } from './protocol.ts';

const LONGEST_BATCH = 64 * 1024;

/** OData's and Google's batches: each part is a response of its own. */
export const detectMultipart: Detect = (exchange, form) => {
  if (form.form !== 'text' || mediaTypeOf(exchange)?.type !== 'multipart') return undefined;
  const line = /^HTTP\/1\.1 [45]\d\d[^\r\n]{0,80}/m.exec((textOf(exchange) ?? '').slice(0, LONGEST_BATCH))?.[0];
  return {
    protocol: 'multipart batch (OData, Google)',
    failure: line === undefined ? undefined : { path: ['part'], value: line },
  };
};
