import { rfc } from '../specs.ts';
import type { StatusCode } from './entry.ts';

/** What the class of a code promises, where nothing more is known of the code. */
type ClassFacts = Pick<StatusCode, 'meaning' | 'actor' | 'client' | 'server' | 'retry' | 'content'>;

const prefer = 'Send a code of the IANA registry: clients understand this one only by its class.';

const BY_CLASS: Readonly<Record<1 | 2 | 3 | 4 | 5, ClassFacts>> = {
  1: {
    meaning: 'Not registered; by its class an interim response, treated like 100. The final one is still to come.',
    actor: 'nobody',
    client: ['Ignore it and wait for the final response.'],
    server: [prefer],
    retry: { verdict: 'not-needed', text: 'The final response to this request is still to come.' },
    content: 'forbidden',
  },
  2: {
    meaning: 'Not registered; by its class a success, treated like 200.',
    actor: 'nobody',
    client: ['Use the content as with 200, and look the code up in the documentation of the service.'],
    server: [prefer],
    retry: { verdict: 'not-needed', text: 'By its class the request succeeded.' },
    content: 'allowed',
  },
  3: {
    meaning: 'Not registered; by its class something is left to do for the client; treated like 300.',
    actor: 'nobody',
    client: ['Look in the content and in Location for where to go on; browsers do not follow it.'],
    server: [prefer],
    retry: { verdict: 'no', text: 'No: the same request gets the same answer.' },
    content: 'allowed',
  },
  4: {
    meaning: 'Not registered; by its class the request is at fault, treated like 400.',
    actor: 'client',
    client: [
      'Read the content for the reason and correct the request.',
      'Look the code up in the documentation of the service or of a proxy before it.',
    ],
    server: [prefer, 'Put the detail into the content, for example as problem details (RFC 9457).'],
    retry: { verdict: 'after-change', text: 'Only after the request was changed.' },
    content: 'expected',
  },
  5: {
    meaning: 'Not registered; by its class the server failed, treated like 500.',
    actor: 'server',
    client: [
      'Try again later; report it with the time, the URL and the request id.',
      'Look the code up in the documentation of the service or of a proxy before it.',
    ],
    server: [prefer, 'Find out which hop sent it: the application, or a proxy before it.'],
    retry: {
      verdict: 'later',
      text: 'Later, with growing gaps. Repeat POST and PATCH only if that does no harm: the work may have been done.',
    },
    content: 'expected',
  },
};

const OUT_OF_RANGE: ClassFacts = {
  ...BY_CLASS[5],
  meaning: 'Not a valid status code: HTTP ends at 599. Clients treat it as a server error.',
};

/**
 * An entry for a code that nobody is known to have defined: a client treats it as the x00 of its class, and a code
 * outside 100-599 as a server error (RFC 9110 §15). Caches keep it only with explicit freshness.
 */
export function unregisteredCode(code: number, statusClass: 1 | 2 | 3 | 4 | 5 | undefined): StatusCode {
  return {
    ...(statusClass === undefined ? OUT_OF_RANGE : BY_CLASS[statusClass]),
    code,
    name: 'Unregistered code',
    aliases: [],
    registration: { by: 'nobody', spec: rfc(9110, '15') },
    heuristicallyCacheable: false,
    storable: 'explicit',
    fields: [],
    confusedWith: [],
    links: [
      {
        title: 'IANA: HTTP status code registry',
        url: 'https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml',
      },
    ],
  };
}
