import type { Evidence } from '#lib/lint/finding.ts';
import type { Row } from '#lib/store/row.ts';
import { formatDuration, pathOf } from '../format.ts';
import { spokenLabel, statusLabelOf } from '../status/status-label.ts';

const LONGEST = 256;
/** Of the path of another exchange, which can be opened. */
const LONGEST_PATH = 80;

function shorten(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly row: Row;
  /** Finds the exchange that an evidence names. */
  readonly rowById: (id: string) => Row | undefined;
  /** Goes to another exchange; undefined where there is nowhere to go. */
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** The very things that a finding points at. */
export function EvidenceList({ evidence, row, rowById, onSelect }: EvidenceListProps) {
  return (
    <ul className="evidence">
      {evidence.map((item) => (
        <li key={JSON.stringify(item)}>
          <EvidenceItem item={item} row={row} rowById={rowById} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

function EvidenceItem({
  item,
  row,
  rowById,
  onSelect,
}: Omit<EvidenceListProps, 'evidence'> & { readonly item: Evidence }) {
  switch (item.kind) {
    case 'status':
      return <mark className="code">{spokenLabel(statusLabelOf(row.exchange))}</mark>;
    case 'field':
      return (
        <>
          <mark className="code">
            {item.name}: {shorten(item.value)}
          </mark>
          {item.in === 'request' && <span className="evidence-where"> in the request</span>}
        </>
      );
    case 'missing-field':
      return (
        <>
          <span className="code evidence-missing">{item.name}</span>
          <span className="evidence-where"> is missing{item.in === 'request' ? ' in the request' : ''}</span>
        </>
      );
    case 'content':
      return (
        <>
          <mark className="code">{shorten(item.excerpt)}</mark>
          <span className="evidence-where"> in the body{item.path === '' ? '' : ` at ${item.path}`}</span>
        </>
      );
    case 'timing':
      return (
        <>
          <mark className="code">{formatDuration(item.ms)}</mark>
          <span className="evidence-where"> {item.what}</span>
        </>
      );
    case 'url':
      return <mark className="code">{shorten(item.url)}</mark>;
    case 'error':
      return <mark className="code">{item.error}</mark>;
    case 'exchange': {
      const other = rowById(item.id);
      const text = other === undefined ? item.what : `${item.what}: ${requestLine(other)}`;
      if (other === undefined || onSelect === undefined) return <span>{text}</span>;
      return (
        <button type="button" className="link" onClick={() => onSelect(item.id)}>
          {text}
        </button>
      );
    }
  }
}

function requestLine({ exchange }: Row): string {
  return `${exchange.method} ${shorten(pathOf(exchange.url), LONGEST_PATH)} ${statusLabelOf(exchange).code}`;
}
