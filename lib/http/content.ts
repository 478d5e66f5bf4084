import type { Content, Exchange } from './exchange.ts';
import { type Json, parseJsonStructure } from './json.ts';
import { rememberRecent } from './recent.ts';

export type { Json } from './json.ts';

const parsed = rememberRecent(({ text, truncated }: Content): Json | undefined =>
  text === undefined || truncated === true ? undefined : parseJsonStructure(text),
);

/** The captured text of the response content; undefined where none was captured. It may be truncated. */
export function textOf(exchange: Exchange): string | undefined {
  return contentOf(exchange)?.text;
}

/** What was captured of the response content; undefined where nothing was. */
export function contentOf(exchange: Exchange): Content | undefined {
  return exchange.outcome.state === 'responded' ? exchange.outcome.content : undefined;
}

/**
 * The response content as JSON, whatever it is labelled; parsed once per content. Undefined where it was not captured,
 * is truncated, or is no JSON. Only objects and arrays count: a bare word or number is text.
 */
export function jsonOf(exchange: Exchange): Json | undefined {
  const content = contentOf(exchange);
  return content === undefined ? undefined : parsed(content);
}
