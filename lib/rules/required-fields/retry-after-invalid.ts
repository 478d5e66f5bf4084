import { type Json, jsonOf } from '../../http/content.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValue } from '../../http/fields.ts';
import { retryAfterOf } from '../../http/retry-after.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

const DAY_S = 86_400;
const TOLERANCE_S = 1;

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['all'],
  title: 'Retry-After that clients cannot follow',
  why: 'A client that cannot read the field, or reads a moment that has passed or is days ahead, falls back to its own guess: it comes back at once, or never.',
  specs: [rfc(9110, '10.2.3')],
  needs: ['responseFields'],
  fields: ['retry-after'],
  on: 'response',
  *check(exchange) {
    const value = fieldValue(exchange.outcome.fields, 'retry-after');
    if (value === undefined) return;
    const fault = faultOf(value, exchange);
    if (fault === undefined) return;
    yield {
      message: fault.message,
      evidence: [
        { kind: 'field', in: 'response', name: 'Retry-After', value: valueAsReceived(exchange) },
        ...fault.evidence,
      ],
      fix: {
        summary:
          'Send whole seconds, or a future date such as "Wed, 21 Oct 2026 07:28:00 GMT". Where the body names a wait too, make it the same.',
        ...(fault.seconds !== undefined && { set: { 'Retry-After': String(fault.seconds) } }),
      },
    };
  },
});

function valueAsReceived({ outcome }: Responded): string {
  return outcome.fields?.lines.find(({ name }) => name.toLowerCase() === 'retry-after')?.value ?? '';
}

interface Fault {
  readonly message: string;
  /** The wait to send instead; undefined where the body contradicts itself, so that none fits. */
  readonly seconds: number | undefined;
  readonly evidence: readonly { kind: 'content'; path: string; excerpt: string }[];
}

function faultOf(value: string, exchange: Responded): Fault | undefined {
  const retryAfter = retryAfterOf(exchange);
  const waits = waitsInBody(exchange);
  const instead = Math.round(waits[0]?.seconds ?? 60);
  if (retryAfter === undefined) {
    return {
      message: `Retry-After is "${value}", which is neither whole seconds nor an HTTP date.`,
      seconds: instead,
      evidence: [],
    };
  }
  const { form, seconds } = retryAfter;
  if (form === 'date' && seconds <= -1) {
    return {
      message: `Retry-After names ${value}, which had passed when the response was sent.`,
      seconds: instead,
      evidence: [],
    };
  }
  if (seconds > DAY_S) {
    const days = (seconds / DAY_S).toFixed(1);
    return {
      message: `Retry-After asks to wait ${days} days. No client waits that long.`,
      seconds: Math.min(instead, DAY_S),
      evidence: [],
    };
  }
  const said = waits.find((wait) => Math.abs(wait.seconds - seconds) > TOLERANCE_S);
  if (said === undefined) return undefined;
  return {
    message: `Retry-After asks to wait ${Math.round(seconds)} s, the body (${said.name}) ${said.seconds} s.`,
    seconds: waits.length === 1 ? Math.round(said.seconds) : undefined,
    evidence: [{ kind: 'content', path: said.path, excerpt: String(said.written) }],
  };
}

interface SaidWait {
  readonly name: string;
  readonly path: string;
  readonly seconds: number;
  readonly written: number | string;
}

const SECONDS = /^retry_?after(?:_?s(?:ec(?:ond)?s?)?)?$/i;
const MILLISECONDS = /^retry_?after_?(?:ms|millis|milliseconds)$/i;

/** The waits that the body names, at its top and in its `error`. */
function waitsInBody(exchange: Responded): readonly SaidWait[] {
  const json = jsonOf(exchange);
  if (!isObject(json)) return [];
  return [...waitsIn(json, ''), ...(isObject(json.error) ? waitsIn(json.error, '/error') : [])];
}

function waitsIn(object: { readonly [member: string]: Json }, at: string): readonly SaidWait[] {
  return Object.entries(object).flatMap(([name, written]) => {
    const unit = SECONDS.test(name) ? 1 : MILLISECONDS.test(name) ? 1000 : undefined;
    const number = typeof written === 'string' && /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
    if (unit === undefined || typeof number !== 'number' || number < 0) return [];
    return [{ name, path: `${at}/${name}`, seconds: number / unit, written: written as number | string }];
  });
}

function isObject(json: Json | undefined): json is { readonly [member: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
