/** The times that a JSON Web Token carries (RFC 7519 §4.1), in milliseconds since the epoch. */
export interface TokenTimes {
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
}

const LONGEST = 16_384;
const TOKEN = /(?:^|[\s="])([\w-]{4,})\.([\w-]{4,})\.[\w-]*/;

/**
 * The times of the token in a credential, with or without its scheme. Nothing is verified and nothing else is read.
 * Undefined where there is no token, or it carries no time.
 */
export function tokenTimesOf(credential: string): TokenTimes | undefined {
  const payload = TOKEN.exec(credential.slice(0, LONGEST))?.[2];
  const claims = payload === undefined ? undefined : parsePayload(payload);
  if (claims === undefined) return undefined;
  const [issuedAt, notBefore, expiresAt] = [claims.iat, claims.nbf, claims.exp].map(timeOf);
  if (issuedAt === undefined && notBefore === undefined && expiresAt === undefined) return undefined;
  return {
    ...(issuedAt !== undefined && { issuedAt }),
    ...(notBefore !== undefined && { notBefore }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

interface Claims {
  readonly iat?: unknown;
  readonly nbf?: unknown;
  readonly exp?: unknown;
}

function parsePayload(payload: string): Claims | undefined {
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** A NumericDate is seconds since the epoch (RFC 7519 §2); a date that JavaScript cannot hold is none. */
function timeOf(claim: unknown): number | undefined {
  const LAST = 8.64e15;
  return typeof claim === 'number' && Math.abs(claim * 1000) <= LAST ? claim * 1000 : undefined;
}
