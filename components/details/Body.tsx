import { use } from 'react';
import type { Responded } from '#lib/http/exchange.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { canAskForContent, whyNoContent } from '#lib/store/not-captured.ts';
import { ContentContext } from '../common/content-context.ts';
import { AskedBody } from './AskedBody.tsx';
import { NoBody } from './NoBody.tsx';
import { TextBody } from './TextBody.tsx';

interface BodyProps {
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
}

/** The content of the response: what was captured of it, else what can be had of it now. It is never run. */
export function Body({ exchange, findings }: BodyProps) {
  const ask = use(ContentContext);
  if (ask !== undefined && canAskForContent(exchange)) {
    return <AskedBody key={exchange.id} exchange={exchange} findings={findings} ask={ask} />;
  }
  return hasText(exchange) ? (
    <TextBody exchange={exchange} findings={findings} />
  ) : (
    <NoBody exchange={exchange} why={whyNoContent(exchange)} />
  );
}

function hasText({ outcome }: Responded): boolean {
  return outcome.content?.text !== undefined && outcome.content.text !== '';
}
