import { FAMILY_NAMES } from '#lib/lint/families.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import type { Checks, PassedRule } from '#lib/store/overview/checks.ts';
import { passedSentence, unjudgedSentence } from '#lib/store/overview/words.ts';
import { plural } from '#lib/store/plural.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { Icon } from '../common/Icon.tsx';
import { useFileState } from '../transfer/files-context.ts';

/** What the rules looked at and found in order, and what they could not judge. */
export function GoodChecks({ checks }: { readonly checks: Checks }) {
  const isFile = useFileState((state) => state.shown !== undefined);
  const { passed, passedCount, unjudged } = checks;
  if (passedCount === 0 && unjudged.length === 0) {
    return <p className="muted">No check has had anything to look at yet.</p>;
  }
  return (
    <>
      {passedCount > 0 && (
        <details className="overview-more overview-good">
          <summary>
            <Icon name="check" /> {passedSentence(passedCount)}
          </summary>
          {passed.map(({ family, rules }) => (
            <section key={family} aria-label={FAMILY_NAMES[family]}>
              <h4>
                {FAMILY_NAMES[family]} <span className="muted">{rules.length}</span>
              </h4>
              <RuleTitles rules={rules} />
            </section>
          ))}
        </details>
      )}
      {unjudged.map(({ lacks, rules }) => (
        <details key={lacks} className="overview-more">
          <summary>{unjudgedSentence(lacks, rules.length, isFile)}</summary>
          <RuleTitles rules={rules} />
        </details>
      ))}
    </>
  );
}

function RuleTitles({ rules }: { readonly rules: readonly PassedRule[] }) {
  return (
    <ul className="overview-titles">
      {rules.map(({ rule, title, looked }) => (
        <li key={rule}>
          <ExternalLink url={`/reference.html${fragmentOf({ kind: 'rule', id: rule })}`}>{title}</ExternalLink>
          {looked > 0 && <span className="muted"> in none of {plural(looked, 'exchange')}</span>}
        </li>
      ))}
    </ul>
  );
}
