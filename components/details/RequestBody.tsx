import type { Exchange } from '#lib/http/exchange.ts';
import { type RequestForm, requestFormOf } from '#lib/http/request-form.ts';
import { whyNoRequestContent } from '#lib/store/not-captured.ts';
import { formatBytes } from '../format.ts';
import { ContentView, type ReadableForm } from './content/ContentView.tsx';

/** Whether there is something to say about what the request sent. */
export function hasRequestBody(exchange: Exchange): boolean {
  const { text } = exchange.requestContent ?? {};
  return (text !== undefined && text !== '') || (text === undefined && whyNoRequestContent(exchange) !== undefined);
}

/** The content of the request: JSON as a tree, forms as fields, all else as text. */
export function RequestBody({ exchange }: { readonly exchange: Exchange }) {
  const text = exchange.requestContent?.text;
  const form = requestFormOf(exchange);
  if (text === undefined || form === undefined) {
    return <p className="not-captured">{whyNoRequestContent(exchange)}</p>;
  }
  return (
    <ContentView
      text={text}
      form={readable(form)}
      label="Body of the request"
      facts={formatBytes(exchange.requestContent?.size ?? text.length)}
      findings={[]}
    />
  );
}

function readable(form: RequestForm): ReadableForm | undefined {
  return form.form === 'text' || (form.form === 'fields' && form.fields.length === 0) ? undefined : form;
}
