import { rfc } from '../knowledge/specs.ts';
import type { SpecLink } from '../lint/finding.ts';

/** One answer to a question on which sources differ. */
export interface View {
  readonly answer: string;
  readonly codes: readonly number[];
  /** Who says so. */
  readonly source: string;
  readonly reason: string;
  readonly spec?: SpecLink;
}

/** A question on which specifications and guides, or guides among themselves, differ; the team decides. */
export interface Disagreement {
  readonly id: string;
  readonly question: string;
  readonly views: readonly [View, View, ...View[]];
}

const GUIDES = 'Common API guides';
const SOME = 'Some API guides';

/** Every known disagreement; shown with all views, none preferred. */
export const disagreements: readonly Disagreement[] = [
  {
    id: 'taken-value',
    question: 'A new account has an e-mail address that is already taken: 409 or 422?',
    views: [
      {
        answer: '409 Conflict',
        codes: [409],
        source: GUIDES,
        reason: 'The value is fine in itself; it clashes with a record that exists.',
        spec: rfc(9110, '15.5.10'),
      },
      {
        answer: '422 Unprocessable Content',
        codes: [422],
        source: SOME,
        reason: 'It is one more fault of a field, so clients can show it beside the other faulty fields.',
        spec: rfc(9110, '15.5.21'),
      },
    ],
  },
  {
    id: 'invalid-value',
    question: 'The content parses, and a value such as the e-mail address is invalid: 400 or 422?',
    views: [
      {
        answer: '422 Unprocessable Content',
        codes: [422],
        source: GUIDES,
        reason: 'The syntax is right and the meaning wrong; 400 stays for what cannot be read.',
        spec: rfc(9110, '15.5.21'),
      },
      {
        answer: '400 Bad Request',
        codes: [400],
        source: SOME,
        reason: 'One code for every fault of the input is simpler; the content tells the difference.',
        spec: rfc(9110, '15.5.1'),
      },
    ],
  },
  {
    id: 'retired-endpoint',
    question: 'An endpoint or an old format was retired: 410 or 501?',
    views: [
      {
        answer: '410 Gone',
        codes: [410],
        source: GUIDES,
        reason: 'The URL was there and is gone for good; search engines and clients drop it.',
        spec: rfc(9110, '15.5.11'),
      },
      {
        answer: '501 Not Implemented',
        codes: [501],
        source: SOME,
        reason: 'The function is not offered any more; the content lists what replaces it.',
        spec: rfc(9110, '15.6.2'),
      },
    ],
  },
  {
    id: 'unsupported-method',
    question: 'This URL does not take the method: 405 or 501?',
    views: [
      {
        answer: '405 Method Not Allowed',
        codes: [405],
        source: 'RFC 9110',
        reason: 'The server knows the method and this resource does not take it; 501 is for methods it knows nowhere.',
        spec: rfc(9110, '9.1'),
      },
      {
        answer: '501 Not Implemented',
        codes: [501],
        source: SOME,
        reason: 'The method is not implemented for this endpoint.',
        spec: rfc(9110, '15.6.2'),
      },
    ],
  },
  {
    id: 'stale-if-match',
    question: 'An update with If-Match comes too late, somebody else changed the record: 412 or 409?',
    views: [
      {
        answer: '412 Precondition Failed',
        codes: [412],
        source: 'RFC 9110',
        reason: 'A condition of the request does not hold, and this code says so.',
        spec: rfc(9110, '13.1.1'),
      },
      {
        answer: '409 Conflict',
        codes: [409],
        source: SOME,
        reason: 'It is a clash of versions like any other, and clients handle one code for them all.',
        spec: rfc(9110, '15.5.10'),
      },
    ],
  },
  {
    id: 'retry-after-strength',
    question: 'How strongly is Retry-After called for on 429 and 503?',
    views: [
      {
        answer: 'It may be sent (MAY)',
        codes: [429, 503],
        source: 'RFC 6585 and RFC 9110',
        reason: 'The specifications leave it open.',
        spec: rfc(6585, '4'),
      },
      {
        answer: 'It should be sent',
        codes: [429, 503],
        source: GUIDES,
        reason: 'Without it clients guess, and often return too soon and all at once.',
      },
    ],
  },
  {
    id: 'challenge-strength',
    question: 'How strongly are WWW-Authenticate on 401 and Allow on 405 called for?',
    views: [
      {
        answer: 'They have to be sent (MUST)',
        codes: [401, 405],
        source: 'RFC 9110',
        reason: 'A 401 without a challenge, or a 405 without Allow, breaks the standard.',
        spec: rfc(9110, '15.5.2'),
      },
      {
        answer: 'They should be sent',
        codes: [401, 405],
        source: SOME,
        reason: 'Many APIs leave them out, and their clients know the scheme and the methods beforehand.',
      },
    ],
  },
  {
    id: 'method-after-301',
    question: 'Does the method change to GET after 301 and 302?',
    views: [
      {
        answer: 'Only POST may',
        codes: [301, 302],
        source: 'RFC 9110 and the Fetch standard',
        reason: 'Clients may turn POST into GET, and browsers do; PUT, PATCH and DELETE stay what they are.',
        spec: rfc(9110, '15.4.2'),
      },
      {
        answer: 'Yes, every method',
        codes: [301, 302],
        source: SOME,
        reason: 'It is safest to rely on 301 and 302 for GET alone.',
      },
    ],
  },
  {
    id: 'temporary-redirect',
    question: 'A page that is fetched with GET is elsewhere for now: 302 or 307?',
    views: [
      {
        answer: '307 Temporary Redirect',
        codes: [307],
        source: GUIDES,
        reason: 'It leaves no doubt about the method, so it is right for whatever comes later.',
        spec: rfc(9110, '15.4.8'),
      },
      {
        answer: '302 Found',
        codes: [302],
        source: SOME,
        reason: 'For GET both do the same, and every tool has known 302 for decades.',
        spec: rfc(9110, '15.4.3'),
      },
    ],
  },
  {
    id: 'permanent-cache',
    question: 'How long is a 301 cached?',
    views: [
      {
        answer: 'As the response says, else by guess',
        codes: [301, 308],
        source: 'RFC 9110 and RFC 9111',
        reason: 'A cache may keep it without being told how long, and any Cache-Control wins.',
        spec: rfc(9111, '4.2.2'),
      },
      {
        answer: 'For good',
        codes: [301],
        source: GUIDES,
        reason: 'Without Cache-Control browsers keep it until the user clears it; plan as if that were always so.',
      },
    ],
  },
];

/** The disagreements that concern a code. */
export function disagreementsOn(code: number): readonly Disagreement[] {
  return disagreements.filter(({ views }) => views.some(({ codes }) => codes.includes(code)));
}

/** A disagreement by its id; throws for an unknown one, because ids stand in our own data alone. */
export function disagreement(id: string): Disagreement {
  const found = disagreements.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no disagreement is called ${id}`);
  return found;
}
