import type { Fields } from './exchange.ts';
import { fieldValues } from './fields.ts';
import { splitOutsideQuotes, unquote } from './list.ts';

/** One challenge (RFC 9110 §11.3): scheme and parameter names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  /** The base64-like text that some schemes send instead of parameters. */
  readonly token68: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const PARAMETER = new RegExp(`^(${TOKEN})[ \\t]*=[ \\t]*((?!=).+)$`, 's');
const CHALLENGE = new RegExp(`^(${TOKEN})(?:[ \\t]+(.*))?$`, 's');
const TOKEN68 = /^[A-Za-z0-9._~+/-]+=*$/;

/** The challenges in WWW-Authenticate or Proxy-Authenticate, in wire order. */
export function challengesOf(
  fields: Fields | undefined,
  name: 'www-authenticate' | 'proxy-authenticate',
): readonly Challenge[] {
  return fieldValues(fields, name).flatMap(parseChallenges);
}

/**
 * Parses a list of challenges (RFC 9110 §11.6.1). Commas separate both challenges and their parameters, so an element
 * is a parameter of the challenge before it where it reads `name=value`. What is neither is passed over.
 */
export function parseChallenges(value: string): readonly Challenge[] {
  const challenges: (Challenge & { parameters: Map<string, string> })[] = [];
  for (const element of splitOutsideQuotes(value, ',')) {
    const parameter = PARAMETER.exec(element);
    if (parameter !== null) {
      put(challenges.at(-1)?.parameters, parameter);
      continue;
    }
    const [, scheme, rest = ''] = CHALLENGE.exec(element) ?? [];
    if (scheme === undefined) continue;
    const parameters = new Map<string, string>();
    const first = PARAMETER.exec(rest);
    if (first !== null) put(parameters, first);
    const token68 = first === null && TOKEN68.test(rest) ? rest : undefined;
    challenges.push({ scheme: scheme.toLowerCase(), token68, parameters });
  }
  return challenges;
}

/** The first parameter of a name counts. */
function put(parameters: Map<string, string> | undefined, [, name = '', value = '']: RegExpExecArray): void {
  const key = name.toLowerCase();
  if (parameters !== undefined && !parameters.has(key)) parameters.set(key, unquote(value.trim()));
}
