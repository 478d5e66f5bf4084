import type { StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import { classOfStatus } from '#lib/store/response-class.ts';
import type { StatusLabel } from '../status/status-label.ts';

/** The label of a code's badge. */
export function codeLabel({ code, name, registration }: StatusCode): StatusLabel {
  return {
    responseClass: classOfStatus(code),
    code: String(code),
    name,
    unofficial: registration.by !== 'iana',
    origin: undefined,
  };
}
