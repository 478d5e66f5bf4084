import { parseList, Token } from 'structured-headers';
import type { Fields } from './exchange.ts';
import { combinedValue } from './fields.ts';

/** One member of Proxy-Status: an intermediary that handled the response (RFC 9209 §2). */
export interface ProxyStatusMember {
  /** The name that the intermediary gives itself. */
  readonly name: string;
  /** The type of the error that it met, for example `connection_timeout`. */
  readonly error?: string;
  /** The type was written as a string, not as the token that it has to be. */
  readonly errorIsString?: true;
  readonly details?: string;
  /** The status code that it received from the next hop. */
  readonly receivedStatus?: number;
}

/**
 * The members of Proxy-Status, the intermediary nearest to the origin first, the nearest to the client last
 * (RFC 9209 §2). Undefined where the field is absent or does not parse (RFC 8941).
 */
export function proxyStatusOf(fields: Fields | undefined): readonly ProxyStatusMember[] | undefined {
  const value = combinedValue(fields, 'proxy-status');
  if (value === undefined) return undefined;
  try {
    return parseList(value).flatMap(([item, parameters]) => {
      const name = textOf(item);
      if (name === undefined) return [];
      const error = textOf(parameters.get('error'));
      const details = textOf(parameters.get('details'));
      const received = parameters.get('received-status');
      return [
        {
          name,
          ...(error !== undefined && { error }),
          ...(typeof parameters.get('error') === 'string' && { errorIsString: true as const }),
          ...(details !== undefined && { details }),
          ...(typeof received === 'number' && { receivedStatus: received }),
        },
      ];
    });
  } catch {
    return undefined;
  }
}

function textOf(item: unknown): string | undefined {
  if (item instanceof Token) return item.toString();
  return typeof item === 'string' ? item : undefined;
}
