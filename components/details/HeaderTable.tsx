import type { Fields } from '#lib/http/exchange.ts';
import { fieldEntry } from '#lib/knowledge/fields.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { MarkLinks } from './MarkLinks.tsx';
import { marksOfField, marksOfMissing, missingFields } from './marks.ts';

interface HeaderTableProps {
  readonly side: 'request' | 'response';
  readonly fields: Fields | undefined;
  readonly findings: readonly Finding[];
}

/** The field lines of a message in wire order; evidence is marked in place, missing fields stand as ghost lines. */
export function HeaderTable({ side, fields, findings }: HeaderTableProps) {
  if (fields === undefined) {
    return (
      <p className="not-captured">
        Not captured. {side === 'request' ? 'The browser shows request headers to DevTools only: open' : 'Open'}{' '}
        DevTools before the request is made, then reload.
      </p>
    );
  }
  return (
    <>
      {fields.provisional === true && (
        <p className="not-captured">Provisional: what the browser meant to send. The request may not have left it.</p>
      )}
      <table className="headers">
        <tbody>
          {fields.lines.map(({ name, value }, index) => {
            const marks = marksOfField(findings, side, name, value);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and their order is theirs
              <tr key={index} className={marks.length > 0 ? 'marked' : undefined}>
                <FieldName name={name} />
                <td className="header-value">
                  {value}
                  {marks.length > 0 && <MarkLinks marks={marks} />}
                </td>
              </tr>
            );
          })}
          {missingFields(findings, side).map((name) => (
            <tr key={name} className="header-missing">
              <FieldName name={name} />
              <td className="header-value">
                <span className="header-absent">— missing</span>
                <MarkLinks marks={marksOfMissing(findings, side, name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fields.hidden !== undefined && fields.hidden.length > 0 && (
        <p className="not-captured">
          The browser may withhold here: {fields.hidden.join(', ')}. With DevTools open before the request they are
          shown.
        </p>
      )}
    </>
  );
}

function FieldName({ name }: { readonly name: string }) {
  return (
    <th scope="row" className="header-name" title={fieldEntry(name)?.meaning}>
      {name}
    </th>
  );
}
