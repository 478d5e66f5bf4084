import { explain } from '#lib/knowledge/status-codes/index.ts';
import type { Fix } from '#lib/lint/finding.ts';
import { CopyButton } from '../common/CopyButton.tsx';

/** The header lines that a fix sets, as they go on the wire. */
function fixLines({ set = {} }: Fix): string {
  return Object.entries(set)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** What to do about a finding; exact header lines can be copied. */
export function FixBox({ fix }: { readonly fix: Fix }) {
  const lines = fixLines(fix);
  return (
    <div className="fix">
      <p className="fix-title">Fix</p>
      <p>{fix.summary}</p>
      {fix.status !== undefined && (
        <p>
          Answer with{' '}
          <strong>
            {fix.status} {explain(fix.status).name}
          </strong>
        </p>
      )}
      {lines !== '' && (
        <div className="fix-lines">
          <pre>{lines}</pre>
          <CopyButton text={lines} what={lines.includes('\n') ? 'the header lines' : 'the header line'} />
        </div>
      )}
      {fix.remove !== undefined && fix.remove.length > 0 && (
        <p>
          Leave out{' '}
          {fix.remove.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <del className="code">{name}</del>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
