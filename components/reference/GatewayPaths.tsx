import type { PathNode } from '#lib/gateways/diagnosis.ts';
import { GatewayPath } from '../triage/GatewayPath.tsx';
import '../triage/triage.css';
import { RunningText } from './RunningText.tsx';

interface Failure {
  readonly code: number;
  readonly text: string;
  readonly app: PathNode['state'];
  readonly database: PathNode['state'];
}

const FAILURES: readonly Failure[] = [
  {
    code: 503,
    text: '{503}: the balancer knows that nothing behind it can answer, and asks nobody.',
    app: 'not-reached',
    database: 'not-reached',
  },
  {
    code: 502,
    text: '{502}: it asked the application and got no usable answer: refused, broken off, rubbish.',
    app: 'uncertain',
    database: 'uncertain',
  },
  {
    code: 504,
    text: '{504}: it asked the application and its patience ended first, often over a slow database.',
    app: 'uncertain',
    database: 'uncertain',
  },
];

/** The way of a request for each of the three gateway codes, by the book. */
export function GatewayPaths() {
  return FAILURES.map(({ code, text, app, database }) => (
    <div key={code} className="gateway-path">
      <p>
        <RunningText text={text} />
      </p>
      <GatewayPath
        path={[
          { stop: 'client', name: 'Client', state: 'passed' },
          { stop: 'load-balancer', name: 'Balancer', state: 'spoke' },
          { stop: 'app-server', name: 'Application', state: app },
          { stop: 'database', name: 'Database', state: database },
        ]}
      />
    </div>
  ));
}
