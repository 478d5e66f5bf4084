import { useState } from 'react';
import { originHistory } from '#lib/gateways/history.ts';
import type { Diagnosis } from '#lib/gateways/index.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { curlOf } from '#lib/report/curl.ts';
import { fetchCodeOf } from '#lib/report/fetch-code.ts';
import { harEntry, type JudgedExchange } from '#lib/report/har.ts';
import { ticketOf } from '#lib/report/ticket.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { useViewStore } from '../common/view-context.ts';
import './copy-request.css';

interface CopyRequestProps extends JudgedExchange {
  readonly diagnosis?: Diagnosis | undefined;
}

/**
 * Copies the request as a program, where it can be repeated, and the whole exchange as an entry of a HAR file or as
 * Markdown; without secrets unless the user wants them.
 */
export function CopyRequest({ exchange, findings, diagnosis }: CopyRequestProps) {
  const store = useViewStore();
  const [redact, setRedact] = useState(true);
  const curl = curlOf(exchange, { redact });
  const code = fetchCodeOf(exchange, { redact });

  function markdown(): string {
    const history = isResponded(exchange) ? originHistory(exchange, store.getState().log.journal) : undefined;
    const offsetMinutes = -new Date(exchange.startedAt).getTimezoneOffset();
    return ticketOf({ exchange, diagnosis, history }, { redact, offsetMinutes }).markdown;
  }

  return (
    <div className="copy-request">
      {curl !== undefined && <CopyButton text={curl.text} what="as cURL" label="Copy as cURL" />}
      {code !== undefined && <CopyButton text={code.text} what="as fetch" label="Copy as fetch" />}
      <CopyButton
        text={() => JSON.stringify(harEntry({ exchange, findings }, { redact }), null, 2)}
        what="as HAR entry"
        label="Copy as HAR entry"
      />
      <CopyButton text={markdown} what="as Markdown" label="Copy as Markdown" />
      <label>
        <input type="checkbox" checked={!redact} onChange={(event) => setRedact(!event.target.checked)} />
        with cookies, credentials and tokens
      </label>
      {!redact && (
        <p className="copy-warning" role="status">
          What is copied now lets others act as you. Paste it only where nobody else reads it.
        </p>
      )}
      {curl !== undefined && curl.remarks.length > 0 && (
        <ul className="copy-remarks">
          {curl.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
