import { contentFormOf } from '#lib/http/content-form.ts';
import type { Responded } from '#lib/http/exchange.ts';
import { isJsonObject, type JsonObject } from '#lib/http/json.ts';
import { mediaTypeOf } from '#lib/http/media-type.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { formatBytes } from '../format.ts';
import { bodyFacts } from './body-facts.ts';
import { ContentView, type ReadableForm } from './content/ContentView.tsx';
import { ProblemCard } from './content/ProblemCard.tsx';

interface TextBodyProps {
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
}

/** A text as the content of a response; what findings point at is marked. */
export function TextBody({ exchange, findings }: TextBodyProps) {
  const { text = '', size = text.length, truncated } = exchange.outcome.content ?? {};
  const problem = problemOf(exchange);
  const cut = truncated === true ? [`only the first ${formatBytes(text.length)} were captured`] : [];
  return (
    <>
      {problem !== undefined && <ProblemCard problem={problem} exchange={exchange} findings={findings} />}
      <ContentView
        text={text}
        form={readableForm(exchange)}
        label="Response body"
        facts={[...bodyFacts(exchange, size), ...cut].join(', ')}
        findings={findings}
      />
    </>
  );
}

function problemOf(exchange: Responded): JsonObject | undefined {
  if (mediaTypeOf(exchange)?.essence !== 'application/problem+json') return undefined;
  const form = contentFormOf(exchange);
  return form?.form === 'json' && isJsonObject(form.value) ? form.value : undefined;
}

function readableForm(exchange: Responded): ReadableForm | undefined {
  const form = contentFormOf(exchange);
  switch (form?.form) {
    case 'json':
      return { form: 'json', value: form.value };
    case 'json-lines':
      return { form: 'json', value: form.values };
    case 'xml':
    case 'html':
      return { form: form.form };
    case 'pairs':
      return {
        form: 'fields',
        fields: Object.entries(form.value).map(([name, value]) => ({ name, value: String(value) })),
      };
    default:
      return undefined;
  }
}
