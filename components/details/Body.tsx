import { contentFormOf } from '#lib/http/content-form.ts';
import type { Content, Responded } from '#lib/http/exchange.ts';
import { isJsonObject, type JsonObject } from '#lib/http/json.ts';
import { mediaTypeOf } from '#lib/http/media-type.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { whyNoContent } from '#lib/store/not-captured.ts';
import { formatBytes } from '../format.ts';
import { ContentView, type ReadableForm } from './content/ContentView.tsx';
import { ProblemCard } from './content/ProblemCard.tsx';

interface BodyProps {
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
}

/** The content of the response, never rendered; what findings point at is marked. */
export function Body({ exchange, findings }: BodyProps) {
  const { content } = exchange.outcome;
  if (content?.text === undefined || content.text === '') {
    const size = content?.text === undefined && content?.size !== undefined && content.size > 0;
    return (
      <p className="not-captured">
        {size && `${formatBytes(content.size)}, not shown. `}
        {content?.text === '' ? 'The response has no content.' : whyNoContent(exchange)}
      </p>
    );
  }
  const problem = problemOf(exchange);
  return (
    <>
      {problem !== undefined && <ProblemCard problem={problem} exchange={exchange} findings={findings} />}
      <ContentView
        text={content.text}
        form={readableForm(exchange)}
        label="Response body"
        facts={factsOf(content, content.text, mediaTypeOf(exchange)?.essence)}
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

function factsOf({ size, wireSize, truncated }: Content, text: string, type: string | undefined): string {
  return [
    ...(type === undefined ? [] : [type]),
    formatBytes(size ?? text.length),
    ...(wireSize !== undefined && wireSize !== size ? [`${formatBytes(wireSize)} on the wire`] : []),
    ...(truncated === true ? [`only the first ${formatBytes(text.length)} were captured`] : []),
  ].join(', ');
}
