import { gatewayFaultBehind } from '#lib/gateways/textbook.ts';
import { type NetError, netError } from '#lib/knowledge/net-errors.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { Steps } from './CodeExplanation.tsx';

const BLAME: Readonly<Record<NetError['blame'], string>> = {
  network: 'The network between here and the server',
  server: 'The server, or what stands in front of it',
  client: 'This machine and its settings',
  browser: 'The browser',
  extension: 'An extension of this browser',
  page: 'The page',
};

interface ErrorExplanationProps {
  /** As the browser writes it. */
  readonly error: string;
  /** Whether a response had begun. */
  readonly late?: boolean;
  /** Whether it leads to its page in the reference, which leads no further. */
  readonly linked?: boolean;
}

/** What a network error of the browser means, where the cause lies, and what to look at. */
export function ErrorExplanation({ error, late = false, linked = true }: ErrorExplanationProps) {
  const entry = netError(error);
  const behind = gatewayFaultBehind(error);
  if (entry === undefined) {
    return (
      <div className="explanation">
        <p className="explanation-meaning">
          The browser ended the request with <code>{error}</code>, and no response arrived.
        </p>
        <Steps
          title="Check"
          steps={[
            'Look the error up by its name.',
            'Try the same URL with curl: if that works, the cause lies in the browser.',
          ]}
        />
      </div>
    );
  }
  return (
    <div className="explanation">
      {!late && <p className="explanation-class">No response</p>}
      <p className="explanation-meaning">{entry.meaning}</p>
      <dl>
        <dt>Cause lies in</dt>
        <dd>{BLAME[entry.blame]}</dd>
        <dt>Retry</dt>
        <dd>
          {entry.sentNothing
            ? 'Safe: nothing was sent, so the server cannot have acted on it.'
            : 'With care: the server may have acted on the request before it broke.'}
        </dd>
      </dl>
      {behind !== undefined && <p>{behind}</p>}
      <Steps title="Likely causes" steps={entry.causes} />
      <Steps title="Check" steps={entry.check} />
      {linked && (
        <p className="explanation-links">
          <ExternalLink url={`/reference.html${fragmentOf({ kind: 'net-error', name: entry.name })}`}>
            All about {entry.name}
          </ExternalLink>
        </p>
      )}
    </div>
  );
}
