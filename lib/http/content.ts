import type { Content, Exchange } from './exchange.ts';

/** A parsed JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

const parsed = new WeakMap<Content, Json | undefined>();

/** The captured text of the response content; undefined where none was captured. It may be truncated. */
export function textOf(exchange: Exchange): string | undefined {
  return exchange.outcome.state === 'responded' ? exchange.outcome.content?.text : undefined;
}

/**
 * The response content as JSON, whatever it is labelled; parsed once per content. Undefined where it was not captured,
 * is truncated, or is no JSON. Only objects and arrays count: a bare word or number is text.
 */
export function jsonOf(exchange: Exchange): Json | undefined {
  const content = exchange.outcome.state === 'responded' ? exchange.outcome.content : undefined;
  if (content?.text === undefined || content.truncated === true) return undefined;
  if (!parsed.has(content)) parsed.set(content, parseJson(content.text));
  return parsed.get(content);
}

function parseJson(text: string): Json | undefined {
  const start = text.trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
