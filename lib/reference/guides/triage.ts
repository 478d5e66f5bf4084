import { DECISIONS } from '../../gateways/decision.ts';
import { STEPS, type Step, TEXTBOOK } from '../../gateways/textbook.ts';
import { type Block, type Guide, list, steps, text } from './guide.ts';

function entryBlocks(code: number): readonly [Block, ...Block[]] {
  const entry = TEXTBOOK.find((one) => one.code === code);
  if (entry === undefined) throw new Error(`the textbook has no ${code}`);
  return [
    text(`By the book: ${entry.meaning}`),
    text('In practice:'),
    list(...entry.inPractice),
    text('Go through:'),
    steps(...entry.checklist),
  ];
}

const GENERAL: Readonly<Record<string, string>> = { time: 'TIME', path: '/PATH', url: 'URL', host: 'HOST' };

/** Fills the placeholders of a diagnosis, which here has no exchange to fill them from. */
function general(instruction: string): string {
  return instruction.replaceAll(/\{(\w+)\}/g, (whole, name: string) => GENERAL[name] ?? whole);
}

function stepBlock({ title, checks }: Step): Block {
  return {
    kind: 'step',
    title,
    checks: checks.map((check) => ({
      title: general(check.title),
      ...(check.command !== undefined && { command: general(check.command) }),
    })),
  };
}

export const triage: Guide = {
  id: 'triage',
  title: '502, 503 and 504: who failed?',
  summary: 'What a gateway says about the server behind it, and the steps that find the cause.',
  codes: [502, 503, 504, 500],
  sections: [
    {
      id: 'path',
      title: 'The way of a request',
      blocks: [
        { kind: 'gateway-path' },
        {
          kind: 'table',
          caption: 'Which code, by what the gateway met',
          head: ['Did the gateway get through?', 'Code', 'It means, by the book', 'Look first at'],
          rows: DECISIONS.map(({ met, code, means, lookAt }) => [met, `{${code}}`, means, lookAt]),
        },
        { kind: 'disagreement', id: 'dependency-down' },
      ],
    },
    {
      id: 'decide',
      title: 'Decide in four questions',
      blocks: [
        steps(
          'Does the answer name its sender: a stock error page, or a field that only errors have, such as Proxy-Status with an error, X-Vercel-Error or X-Squid-Error? Then that hop failed to get an answer; the panel does this for you ({rule:gateway-error}). Server, Via, cf-ray, x-amz-… and x-envoy-… only tell who is on the way.',
          'How long did it take? Milliseconds: refused, no server known, or on purpose. A round number such as 30 or 60 seconds: a time limit, and the number tells whose ({rule:timeout-signature}).',
          'Every request, or some? Some: one of several instances is ill, or a deploy is under way ({rule:flapping}, {rule:error-burst}).',
          'Does the application’s log have the request? Yes: look there. No: it never arrived, look at the hop before it.',
        ),
      ],
    },
    {
      id: 'steps',
      title: 'Four steps',
      blocks: [text('Capitals in a command stand for your own host, path and time.'), ...STEPS.map(stepBlock)],
    },
    { id: '502', title: '502 Bad Gateway: textbook and practice', blocks: entryBlocks(502) },
    { id: '503', title: '503 Service Unavailable: textbook and practice', blocks: entryBlocks(503) },
    { id: '504', title: '504 Gateway Timeout: textbook and practice', blocks: entryBlocks(504) },
    {
      id: 'not',
      title: 'What does not follow',
      blocks: [
        list(
          'Fields of a CDN, so the CDN failed: they stand on every answer that it hands on, “X-Cache: Error from cloudfront” too.',
          'Server: nginx, so nginx made it: nginx writes its name on what it only hands on. HAProxy, Apache and AWS balancers keep the name from behind.',
          'JSON, so the application wrote it; HTML, so a proxy did: API gateways, Kong and Kubernetes write JSON, and applications have pages.',
          'A known sentence somewhere in the body: status pages and error details quote the pages of gateways.',
          'An error page, so it fails now: with Age, or X-Cache: HIT, it is an old one from a cache. Ask past the cache first.',
          'A CORS error in the console, so CORS is wrong: the page of a gateway lacks the CORS fields of the site. Look at the status first.',
          'A 200, so all of it came: content that breaks off keeps its 200.',
          'The database is down: nothing in the answer of a gateway shows the database; only the log of the application does.',
        ),
      ],
    },
    {
      id: 'client',
      title: 'As a client',
      blocks: [
        list(
          'Nothing in your request caused it. Try again with growing gaps, {guide:retries}; honour Retry-After.',
          'Report the time, the URL and the request id.',
        ),
      ],
    },
  ],
};
