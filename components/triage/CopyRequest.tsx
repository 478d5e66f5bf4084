import { useState } from 'react';
import type { Exchange } from '#lib/http/exchange.ts';
import { curlOf } from '#lib/report/curl.ts';
import { fetchCodeOf } from '#lib/report/fetch-code.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import './copy-request.css';

/** Copies the request as a program, without secrets unless the user wants them. Nothing where it cannot be repeated. */
export function CopyRequest({ exchange }: { readonly exchange: Exchange }) {
  const [redact, setRedact] = useState(true);
  const curl = curlOf(exchange, { redact });
  const code = fetchCodeOf(exchange, { redact });
  if (curl === undefined) return null;
  return (
    <div className="copy-request">
      <CopyButton text={curl.text} what="as cURL" label="Copy as cURL" />
      {code !== undefined && <CopyButton text={code.text} what="as fetch" label="Copy as fetch" />}
      <label>
        <input type="checkbox" checked={!redact} onChange={(event) => setRedact(!event.target.checked)} />
        with cookies, credentials and tokens
      </label>
      {!redact && (
        <p className="copy-warning" role="status">
          What is copied now lets others act as you. Paste it only where nobody else reads it.
        </p>
      )}
      {curl.remarks.length > 0 && (
        <ul className="copy-remarks">
          {curl.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
