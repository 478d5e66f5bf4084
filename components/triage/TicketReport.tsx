import { useId, useRef, useState } from 'react';
import { originHistory } from '#lib/gateways/history.ts';
import type { Diagnosis } from '#lib/gateways/index.ts';
import { type Exchange, isResponded } from '#lib/http/exchange.ts';
import { ticketOf } from '#lib/report/ticket.ts';
import { tickKey } from '#lib/store/view-store.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { Dialog, type DialogHandle } from '../common/Dialog.tsx';
import { useView } from '../common/view-context.ts';
import { checkKey } from './Checklist.tsx';
import './ticket.css';

type Format = 'markdown' | 'text';

const FORMATS: readonly (readonly [Format, string])[] = [
  ['markdown', 'Markdown'],
  ['text', 'Plain text'],
];

interface TicketReportProps {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | undefined;
}

/** A button that shows a report of the exchange before it is copied, without secrets unless the user wants them. */
export function TicketReport(props: TicketReportProps) {
  const dialog = useRef<DialogHandle>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-label="Report for a ticket…"
        title="Report for a ticket or a message"
        onClick={() => dialog.current?.open()}
      >
        <span>
          Report<span className="details-rest"> for a ticket</span>…
        </span>
      </button>
      <Dialog ref={dialog} title="Report for a ticket" wide>
        <Preview {...props} />
      </Dialog>
    </>
  );
}

function Preview({ exchange, diagnosis }: TicketReportProps) {
  const journal = useView((state) => state.log.journal);
  const name = useId();
  const [format, setFormat] = useState<Format>('markdown');
  const [redact, setRedact] = useState(true);
  const ticked = useView((state) => state.ticked);
  const checks = diagnosis?.steps.flatMap((step) => step.checks) ?? [];
  const tried = checks.filter((check) => ticked.has(tickKey(exchange.id, checkKey(check))));
  const history = isResponded(exchange) ? originHistory(exchange, journal) : undefined;
  const offsetMinutes = -new Date(exchange.startedAt).getTimezoneOffset();
  const text = ticketOf({ exchange, diagnosis, history, tried }, { redact, offsetMinutes })[format];
  return (
    <>
      <div className="ticket-options">
        <fieldset>
          <legend className="only-spoken">Form</legend>
          {FORMATS.map(([value, label]) => (
            <label key={value}>
              <input type="radio" name={name} checked={format === value} onChange={() => setFormat(value)} />
              {label}
            </label>
          ))}
        </fieldset>
        <label>
          <input type="checkbox" checked={redact} onChange={(event) => setRedact(event.target.checked)} />
          Leave secrets out
        </label>
      </div>
      <p className={redact ? 'ticket-remark' : 'ticket-remark ticket-warning'} role="status">
        {redact
          ? 'Cookies, credentials, API keys and values that look like tokens are replaced. Read it before you paste it: names and paths stay.'
          : 'This text holds cookies, credentials and tokens as they were sent. Whoever reads the ticket can use them.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="ticket-preview" aria-label="Preview" tabIndex={0}>
        <pre>{text}</pre>
      </section>
      <p className="ticket-foot">
        <CopyButton text={text} what="the report" label="Copy the report" />
      </p>
    </>
  );
}
