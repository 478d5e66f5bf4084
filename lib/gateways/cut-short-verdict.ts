import type { Answer } from './answer.ts';
import { isCutShort, missedLength } from './cut-short.ts';
import type { Verdict } from './verdict.ts';

/** A body that ended before its length: the status had been sent already, so it stays a success. */
export function truncated(answer: Answer): Verdict | undefined {
  const { laterError = '', content } = answer.exchange.outcome;
  const cut = isCutShort(answer.exchange);
  const announced = cut ? undefined : missedLength(answer.exchange);
  if (answer.status >= 400 || (!cut && announced === undefined)) return undefined;
  const received = content?.wireSize ?? content?.size;
  return {
    product: 'unknown',
    name: 'Unknown',
    hop: 'unknown',
    confidence: 'low',
    cause: 'truncated-response',
    meaning: `The ${answer.status} was sent before the fault, so it stayed a ${answer.status} although the content is cut short.`,
    causes: [
      'The application died or was stopped while it was sending.',
      'A proxy on the way ran into its timeout, or its disk was full while it buffered.',
    ],
    evidence: [
      cut
        ? {
            text: `The browser reports ${laterError}${received ? ` after ${received} bytes` : ''}.`,
            evidence: { kind: 'error', error: laterError },
          }
        : {
            text: `Content-Length announces ${announced} bytes, and ${received} came.`,
            evidence: { kind: 'field', in: 'response', name: 'Content-Length', value: String(announced) },
          },
    ],
  };
}
