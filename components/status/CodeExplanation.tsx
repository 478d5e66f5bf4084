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

/** What a status code means, who has to act, and what to do: the same wherever a code is explained. */
export function CodeExplanation({ entry }: { readonly entry: StatusCode }) {
  const { registration, fields } = entry;
  const spec = registration.spec;
  return (
    <div className="explanation">
      <p className="explanation-class">
        {className(entry.code)}
        {registrationOf(entry)}
      </p>
      <p className="explanation-meaning">{entry.meaning}</p>
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
      <Steps title="Client" steps={entry.client} />
      <Steps title="Server" steps={entry.server} />
      <p className="explanation-links">
        {spec !== undefined && <ExternalLink url={spec.url}>{spec.title}</ExternalLink>}
        <ExternalLink url={`/reference.html${fragmentOf({ kind: 'code', code: entry.code })}`}>
          All about {entry.code}
        </ExternalLink>
      </p>
    </div>
  );
}

/** A short list of things to do, under the name of who does them. */
export function Steps({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <div className="steps">
      <p className="steps-title">{title}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  );
}
