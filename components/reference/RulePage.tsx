import { RULE_CODES } from '#lib/reference/rule-codes.ts';
import { rules } from '#lib/rules/index.ts';
import { EmptyState } from '../common/EmptyState.tsx';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { LEVEL_NAMES, LevelMark } from '../findings/LevelMark.tsx';
import { CodeLink } from './CodeLink.tsx';
import { PageHead } from './PageHead.tsx';

const CLASSES: Readonly<Record<string, string>> = {
  '1xx': 'every 1xx',
  '2xx': 'every 2xx',
  '3xx': 'every 3xx',
  '4xx': 'every 4xx',
  '5xx': 'every 5xx',
};

/** What one rule reports, and why. */
export function RulePage({ id }: { readonly id: string }) {
  const rule = rules.get(id);
  if (rule === undefined) {
    return (
      <EmptyState title="No such rule">
        <p>
          There is no rule called <code>{id}</code>. Search for a word of what it reports.
        </p>
      </EmptyState>
    );
  }
  const codes = RULE_CODES[id] ?? [];
  return (
    <article className="code-page">
      <PageHead title={rule.title}>{rule.title}</PageHead>
      <p className="muted">
        <LevelMark level={rule.level} /> {LEVEL_NAMES[rule.level]}, rule <code>{id}</code> of the family{' '}
        {rule.family.replaceAll('-', ' ')}
        {rule.offByDefault === true && '; off until you switch it on in the settings'}
      </p>
      <p className="lead">{rule.why}</p>
      {codes.length > 0 && (
        <section>
          <h3>Codes</h3>
          <p className="links">
            {codes.map((code) =>
              typeof code === 'number' ? <CodeLink key={code} code={code} /> : <span key={code}>{CLASSES[code]}</span>,
            )}
          </p>
        </section>
      )}
      <section>
        <h3>Read on</h3>
        <p className="links">
          {rule.specs.map(({ title, url }) => (
            <ExternalLink key={url} url={url}>
              {title}
            </ExternalLink>
          ))}
        </p>
      </section>
    </article>
  );
}
