import type { ReactNode } from 'react';
import type { StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import { className } from '#lib/knowledge/status-codes/index.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { ACTORS, VERDICTS } from './words.ts';

function registrationOf({ registration }: StatusCode): string {
  switch (registration.by) {
    case 'iana':
      return registration.state === 'current' ? '' : `, ${registration.state}`;
    case 'vendor':
      return `, defined by ${registration.vendor}`;
    case 'nobody':
      return ', defined by nobody';
  }
}

/** The verdict and its reasons; a reason that begins with the verdict is not told twice. */
function retryText({ retry }: StatusCode): string {
  const verdict = VERDICTS[retry.verdict];
  return retry.text.toLowerCase().startsWith(verdict.toLowerCase()) ? retry.text : `${verdict}. ${retry.text}`;
}

/** Which advice is shown at once: all of it, that for whoever has to act, or none. The rest waits until it is asked for. */
export type AdviceShown = 'all' | 'acting' | 'folded';

interface CodeExplanationProps {
  readonly entry: StatusCode;
  readonly advice?: AdviceShown;
}

/** What a status code means, who has to act, and what to do: the same wherever a code is explained. */
export function CodeExplanation({ entry, advice = 'all' }: CodeExplanationProps) {
  const { registration } = entry;
  const spec = registration.spec;
  return (
    <div className="explanation">
      <p className="explanation-class">
        {className(entry.code)}
        {registrationOf(entry)}
      </p>
      <p className="explanation-meaning">{entry.meaning}</p>
      {advice === 'folded' ? (
        <Fold title="Advice for client and server">
          <Facts entry={entry} />
          <Steps title="Client" steps={entry.client} />
          <Steps title="Server" steps={entry.server} />
        </Fold>
      ) : (
        <>
          <Facts entry={entry} />
          {(advice === 'all' || isForClient(entry)) && <Steps title="Client" steps={entry.client} />}
          {(advice === 'all' || !isForClient(entry)) && <Steps title="Server" steps={entry.server} />}
        </>
      )}
      {advice === 'acting' && (
        <Fold title={isForClient(entry) ? 'Advice for the server' : 'Advice for the client'}>
          <Steps title="" steps={isForClient(entry) ? entry.server : entry.client} />
        </Fold>
      )}
      <p className="explanation-links">
        {spec !== undefined && <ExternalLink url={spec.url}>{spec.title}</ExternalLink>}
        <ExternalLink url={`/reference.html${fragmentOf({ kind: 'code', code: entry.code })}`}>
          All about {entry.code}
        </ExternalLink>
      </p>
    </div>
  );
}

function isForClient({ actor }: StatusCode): boolean {
  return actor === 'client' || actor === 'user';
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="explanation-more">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Facts({ entry }: { readonly entry: StatusCode }) {
  const { fields } = entry;
  return (
    <dl>
      <dt>Who acts</dt>
      <dd>{ACTORS[entry.actor]}</dd>
      <dt>Retry</dt>
      <dd>{retryText(entry)}</dd>
      {fields.length > 0 && (
        <>
          <dt>Headers</dt>
          <dd>
            {fields.map(({ name, keyword, when }) => (
              <div key={name}>
                <code>{name}</code> <span className="keyword">{keyword}</span>
                {when !== undefined && ` ${when}`}
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** A short list of things to do, under the name of who does them where it does not stand above. */
export function Steps({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <div className="steps">
      {title !== '' && <p className="steps-title">{title}</p>}
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  );
}
