import { useMemo, useRef } from 'react';
import { hexLines } from '#lib/store/hex-lines.ts';
import { useSize } from '../../panel/use-size.ts';

/** Bytes that are shown. */
const SHOWN = 4096;
/** In CSS pixels; a line of sixteen bytes needs about as much. */
const WIDE = 520;

/** The first bytes of a content, in hexadecimal and as ASCII. */
export function HexView({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const box = useRef<HTMLElement>(null);
  const perLine = useSize(box).width < WIDE ? 8 : 16;
  const lines = useMemo(() => hexLines(bytes.subarray(0, SHOWN), perLine), [bytes, perLine]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the keyboard */}
      <section ref={box} className="body body-hex" tabIndex={0} aria-label={`${label}: bytes`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Offset</th>
              <th scope="col">Bytes</th>
              <th scope="col">ASCII</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ offset, bytes: hex, ascii }) => (
              <tr key={offset}>
                <th scope="row">{offset}</th>
                <td>{hex}</td>
                <td>{ascii}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {bytes.length > SHOWN && (
        <p className="not-captured">
          The first {SHOWN.toLocaleString('en')} of {bytes.length.toLocaleString('en')} bytes.
        </p>
      )}
    </>
  );
}
