import * as v from 'valibot';

/** A member that may be missing, null, or of another type than the standard's: then it was not captured. */
const lenient = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined);

const Amount = lenient(v.number());
const Text = lenient(v.string());
const Line = v.object({ name: v.string(), value: v.fallback(v.string(), '') });
const Lines = lenient(
  v.pipe(
    v.array(v.unknown()),
    v.transform((lines) =>
      lines.flatMap((line) => {
        const parsed = v.safeParse(Line, line);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  ),
);

/** What is read of an entry: members of the standard, and some that browsers add. */
export const Entry = v.object({
  pageref: Text,
  startedDateTime: lenient(v.union([v.string(), v.number()])),
  time: Amount,
  request: v.object({
    method: v.string(),
    url: v.string(),
    httpVersion: Text,
    headers: Lines,
    bodySize: Amount,
    postData: lenient(v.object({ mimeType: Text, text: Text, params: Lines })),
  }),
  response: lenient(
    v.object({
      status: Amount,
      statusText: Text,
      httpVersion: Text,
      headers: Lines,
      headersSize: Amount,
      bodySize: Amount,
      redirectURL: Text,
      content: lenient(v.object({ size: Amount, mimeType: Text, text: Text, encoding: Text })),
      _transferSize: Amount,
      _error: Text,
      /** Where Playwright puts the browser's error. */
      _failureText: Text,
      _fetchedViaServiceWorker: lenient(v.boolean()),
    }),
  ),
  cache: lenient(v.looseObject({})),
  timings: lenient(
    v.object({
      blocked: Amount,
      dns: Amount,
      connect: Amount,
      ssl: Amount,
      send: Amount,
      wait: Amount,
      receive: Amount,
    }),
  ),
  serverIPAddress: Text,
  _resourceType: Text,
  /** Firefox alone writes it. */
  _securityState: Text,
  _fromCache: lenient(v.union([v.string(), v.boolean()])),
  /** Where Safari says that the response came from. */
  _fetchType: Text,
  _initiator: lenient(
    v.object({
      type: Text,
      url: Text,
      stack: lenient(v.object({ callFrames: lenient(v.array(v.object({ url: Text }))) })),
    }),
  ),
});

/** The members of a HAR entry that are read. */
export type HarEntry = v.InferOutput<typeof Entry>;
