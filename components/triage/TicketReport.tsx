import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { originHistory } from '#lib/gateways/history.ts';
import type { Diagnosis, FilledCheck } from '#lib/gateways/index.ts';
import { type Exchange, isResponded } from '#lib/http/exchange.ts';
import { ticketOf } from '#lib/report/ticket.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { Icon } from '../common/Icon.tsx';
import { useView } from '../common/view-context.ts';
import './ticket.css';

type Format = 'markdown' | 'text';

const FORMATS: readonly (readonly [Format, string])[] = [
  ['markdown', 'Markdown'],
  ['text', 'Plain text'],
];

interface TicketReportProps {
  readonly exchange: Exchange;
  readonly diagnosis?: Diagnosis | undefined;
  /** The checks that were ticked. */
  readonly tried?: readonly FilledCheck[];
}

/** A button that shows a report of the exchange before it is copied, without secrets unless the user wants them. */
export function TicketReport({ exchange, diagnosis, tried = [] }: TicketReportProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  function open() {
    setIsOpen(true);
    dialog.current?.showModal();
  }

  /** Escape would close the details too, and open the drawer of DevTools. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  }

  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={open}>
        Report for a ticket…
      </button>
      <dialog
        ref={dialog}
        className="ticket"
        aria-label="Report for a ticket"
        onKeyDown={onKeyDown}
        onClose={() => setIsOpen(false)}
      >
        {isOpen && (
          <Preview exchange={exchange} diagnosis={diagnosis} tried={tried} onClose={() => dialog.current?.close()} />
        )}
      </dialog>
    </>
  );
}

function Preview({ exchange, diagnosis, tried = [], onClose }: TicketReportProps & { readonly onClose: () => void }) {
  const journal = useView((state) => state.log.journal);
  const name = useId();
  const [format, setFormat] = useState<Format>('markdown');
  const [redact, setRedact] = useState(true);
  const history = isResponded(exchange) ? originHistory(exchange, journal) : undefined;
  const offsetMinutes = -new Date(exchange.startedAt).getTimezoneOffset();
  const text = ticketOf({ exchange, diagnosis, history, tried }, { redact, offsetMinutes })[format];
  return (
    <>
      <div className="ticket-head">
        <h3>Report for a ticket</h3>
        <button type="button" className="button button-icon" aria-label="Close the report" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
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
