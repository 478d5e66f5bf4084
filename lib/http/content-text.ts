import type { Content, Exchange } from './exchange.ts';

/** The exchange with the contents of its request and its response replaced, where it has any. */
function withContents(exchange: Exchange, change: (content: Content) => Content): Exchange {
  const { requestContent, outcome } = exchange;
  return {
    ...exchange,
    ...(requestContent !== undefined && { requestContent: change(requestContent) }),
    ...(outcome.state === 'responded' &&
      outcome.content !== undefined && { outcome: { ...outcome, content: change(outcome.content) } }),
  };
}

/** Characters of text in the contents of the request and the response. */
export function textLengthOf({ requestContent, outcome }: Exchange): number {
  const answer = outcome.state === 'responded' ? outcome.content?.text : undefined;
  return (requestContent?.text?.length ?? 0) + (answer?.length ?? 0);
}

/** The exchange without the texts of its contents, which say that they are left out. */
export function withoutTexts(exchange: Exchange): Exchange {
  return withContents(exchange, leaveOut);
}

/** Where the source gives no size, or 0 beside a text, it is that of the text, if the text was all of the content. */
function leaveOut(content: Content): Content {
  const { text, truncated, size, ...rest } = content;
  if (text === undefined || text === '') return content;
  const known = size || (truncated === true ? undefined : new TextEncoder().encode(text).length);
  return { ...rest, ...(known !== undefined && { size: known }), leftOut: true };
}

/** The exchange with at most `limit` characters of each text. */
export function withTextsWithin(exchange: Exchange, limit: number): Exchange {
  return withContents(exchange, (content) =>
    content.text === undefined || content.text.length <= limit
      ? content
      : { ...content, text: content.text.slice(0, limit), truncated: true },
  );
}
