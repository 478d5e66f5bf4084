import { useState } from 'react';
import type { Exchange, FieldLine, Fields } from '#lib/http/exchange.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { type FieldReading, readField } from '#lib/store/field-reading.ts';
import { whatIsHidden, whyNoFields } from '#lib/store/not-captured.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { FieldName } from './FieldName.tsx';
import { MarkLinks } from './MarkLinks.tsx';
import { marksOfField, marksOfMissing, missingFields } from './marks.ts';

/** More lines than this can be filtered. */
const FILTERED_FROM = 10;

interface HeaderTableProps {
  readonly side: 'request' | 'response';
  readonly exchange: Exchange;
  readonly fields: Fields | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The field lines of a message in wire order, their values in words where that helps; evidence is marked in place,
 * missing fields stand as ghost lines.
 */
export function HeaderTable({ side, exchange, fields, findings }: HeaderTableProps) {
  const [filter, setFilter] = useState('');
  if (fields === undefined) {
    return <p className="not-captured">{whyNoFields(exchange, side)}</p>;
  }
  const hidden = whatIsHidden(exchange, fields);
  const wanted = filter.trim().toLowerCase();
  const shown = fields.lines.filter(({ name, value }) => `${name}: ${value}`.toLowerCase().includes(wanted));
  const missing = missingFields(findings, side).filter((name) => name.toLowerCase().includes(wanted));
  return (
    <>
      {fields.provisional === true && (
        <p className="not-captured">Provisional: what the browser meant to send. The request may not have left it.</p>
      )}
      {fields.lines.length > 0 && (
        <div className="header-tools">
          {fields.lines.length > FILTERED_FROM && (
            <>
              <input
                type="text"
                aria-label={`Filter the ${side} headers`}
                placeholder="Filter"
                spellCheck={false}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape' || filter === '') return;
                  event.preventDefault();
                  event.stopPropagation();
                  setFilter('');
                }}
              />
              <span className="muted" role="status">
                {wanted !== '' && `${shown.length} of ${fields.lines.length}`}
              </span>
            </>
          )}
          <CopyButton
            text={() => fields.lines.map(({ name, value }) => `${name}: ${value}`).join('\n')}
            what={`all ${side} headers`}
          />
        </div>
      )}
      {fields.lines.length === 0 && missing.length === 0 && <p className="not-captured">There are none.</p>}
      <table className="headers">
        <tbody>
          {shown.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and their order is theirs
            <HeaderLine key={index} line={line} side={side} exchange={exchange} findings={findings} />
          ))}
          {missing.map((name) => (
            <tr key={name} className="header-missing">
              <th scope="row" className="header-name">
                <FieldName name={name} />
              </th>
              <td className="header-value">
                <span className="header-absent">— missing</span>
                <MarkLinks marks={marksOfMissing(findings, side, name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden !== undefined && <p className="not-captured">{hidden}</p>}
    </>
  );
}

interface HeaderLineProps extends Omit<HeaderTableProps, 'fields'> {
  readonly line: FieldLine;
}

function HeaderLine({ line, side, exchange, findings }: HeaderLineProps) {
  const marks = marksOfField(findings, side, line.name, line.value);
  const reading = readField(line, exchange, side);
  return (
    <tr className={marks.length > 0 ? 'marked' : undefined}>
      <th scope="row" className="header-name">
        <FieldName name={line.name} />
      </th>
      <td className="header-value">
        {line.value}
        {marks.length > 0 && <MarkLinks marks={marks} />}
        {reading !== undefined && <Reading reading={reading} />}
      </td>
    </tr>
  );
}

function Reading({ reading: { parts, summary } }: { readonly reading: FieldReading }) {
  const list = (
    <ul className="reading">
      {parts.map(({ term, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts may repeat, and never move
        <li key={index}>
          {term !== undefined && <code>{term}</code>} {text}
        </li>
      ))}
    </ul>
  );
  if (summary === undefined) return list;
  return (
    <details className="reading-fold">
      <summary>{summary}</summary>
      {list}
    </details>
  );
}
