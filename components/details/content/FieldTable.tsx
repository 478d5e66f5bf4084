import { useState } from 'react';
import type { FormField } from '#lib/http/request-form.ts';
import { plural } from '#lib/store/plural.ts';

const AT_FIRST = 50;

/** Names and values, decoded, one a row. */
export function FieldTable({ fields, label }: { readonly fields: readonly FormField[]; readonly label: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? fields : fields.slice(0, AT_FIRST);
  return (
    <>
      <table className="headers" aria-label={label}>
        <tbody>
          {shown.map(({ name, value, file }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and their order is theirs
            <tr key={index}>
              <th scope="row" className="header-name">
                {name === '' ? <span className="header-absent">no name</span> : name}
              </th>
              <td className="header-value">
                {file !== undefined && <span className="header-absent">file {file} </span>}
                {value === '' && file === undefined ? <span className="header-absent">empty</span> : value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < fields.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          Show {plural(fields.length - shown.length, 'more row')}
        </button>
      )}
    </>
  );
}
