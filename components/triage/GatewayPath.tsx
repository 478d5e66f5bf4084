import type { PathNode } from '#lib/gateways/diagnosis.ts';
import { STATES } from './words.ts';

const PICTURES: Readonly<Record<PathNode['stop'], string>> = {
  client: 'M3 4h18v12H3zM9 20h6M12 16v4',
  'forward-proxy': 'M4 8h12l-3-3M20 16H8l3 3',
  cdn: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  'load-balancer': 'M4 12h6M10 12l8-6M10 12h8M10 12l8 6M20 6h.1M20 12h.1M20 18h.1',
  'app-server': 'M4 4h16v6H4zM4 14h16v6H4zM7 7h.1M7 17h.1',
  database:
    'M12 3c4.4 0 8 1.3 8 3s-3.6 3-8 3s-8-1.3-8-3s3.6-3 8-3M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
};

/** The way of the request, stop by stop: the one that answered is lit, what cannot be known is dashed. */
export function GatewayPath({ path }: { readonly path: readonly PathNode[] }) {
  return (
    <ol className="path" aria-label="The way of the request">
      {path.map(({ stop, name, state }) => (
        <li key={stop} className={`path-stop path-${state}`}>
          <span className="path-node">
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
              <path
                d={PICTURES[stop]}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </span>
          <span className="path-name">{name}</span>
          <span className="path-state">
            {stop === 'client' && state === 'passed' ? 'sent the request' : STATES[state]}
          </span>
        </li>
      ))}
    </ol>
  );
}
