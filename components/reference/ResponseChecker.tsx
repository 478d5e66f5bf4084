import { useDeferredValue, useId, useMemo, useState } from 'react';
import { byLevel } from '#lib/lint/finding.ts';
import { exampleOf } from '#lib/reference/example.ts';
import { checkResponse, type PastedResponse, problemOf, readResponse } from '#lib/reference/read-response.ts';
import { rules } from '#lib/rules/index.ts';
import { rowOf } from '#lib/store/row.ts';
import { CodeLink } from './CodeLink.tsx';
import { FindingCard } from './FindingCard.tsx';

const FLAWED = `HTTP/1.1 200 OK
Content-Type: application/json

{ "success": false, "error": "User not found" }
`;

/** A field to paste a response into; what the rules find in it stands below. Nothing leaves the page. */
export function ResponseChecker() {
  const [pasted, setPasted] = useState('');
  const [fallback, setFallback] = useState(400);
  const deferred = useDeferredValue(pasted);
  const problem = useMemo(() => problemOf(deferred), [deferred]);
  const read = useMemo(
    () => (problem === undefined ? readResponse(deferred, fallback) : undefined),
    [deferred, fallback, problem],
  );
  const id = useId();
  return (
    <div className="checker">
      <label htmlFor={id}>
        Paste a response as <code>curl -i</code> or <code>curl -v</code> prints it or DevTools copies it, or its body
        alone. It is checked here, in this page, and sent nowhere.
      </label>
      <textarea
        id={id}
        rows={9}
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        placeholder={'HTTP/1.1 422 Unprocessable Content\nContent-Type: application/problem+json\n\n{ … }'}
      />
      <div className="checker-actions">
        <button type="button" className="button" onClick={() => setPasted(FLAWED)}>
          Try a flawed one
        </button>
        <button type="button" className="button" onClick={() => setPasted(exampleOf(422).response)}>
          Try a good one
        </button>
        <button type="button" className="button" disabled={pasted === ''} onClick={() => setPasted('')}>
          Clear
        </button>
        <label>
          Without a status line, read as{' '}
          <input
            type="number"
            min={100}
            max={599}
            value={fallback}
            onChange={(event) => event.target.validity.valid && setFallback(event.target.valueAsNumber)}
          />
        </label>
      </div>
      {problem !== undefined && <p role="status">{problem}</p>}
      {read !== undefined && <Result pasted={read} />}
    </div>
  );
}

function Result({ pasted }: { readonly pasted: PastedResponse }) {
  const findings = useMemo(() => [...checkResponse(pasted, rules)].sort((a, b) => byLevel(a.level, b.level)), [pasted]);
  const row = rowOf(pasted.exchange, { findings, order: 0 });
  return (
    <section aria-label="What was found">
      <p role="status">
        Read as <CodeLink code={pasted.status} />. {pasted.assumed.join(' ')}{' '}
        {findings.length === 0
          ? 'The rules find nothing wrong.'
          : findings.length === 1
            ? 'One finding:'
            : `${findings.length} findings:`}
      </p>
      <ul className="checker-findings">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`}>
            <FindingCard finding={finding} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
