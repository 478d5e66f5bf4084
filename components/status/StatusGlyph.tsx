import type { ReactNode } from 'react';
import type { ResponseClass } from '#lib/store/response-class.ts';

const OUTLINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** One shape a class, so that the class can be told without colour. */
const SHAPES: Readonly<Record<ResponseClass, ReactNode>> = {
  '1xx': (
    <g fill="currentColor">
      <circle cx="3" cy="8" r="1.7" />
      <circle cx="8" cy="8" r="1.7" />
      <circle cx="13" cy="8" r="1.7" />
    </g>
  ),
  '2xx': <path {...OUTLINE} strokeWidth={2} d="M2.8 8.6l3.4 3.4L13.2 4.6" />,
  '3xx': <path {...OUTLINE} strokeWidth={1.8} d="M2 8h11M9 4l4 4l-4 4" />,
  '4xx': (
    <>
      <path {...OUTLINE} d="M8 1.9L15 14H1z" />
      <path {...OUTLINE} d="M8 6.4v3.4" />
      <circle cx="8" cy="12" r="1" fill="currentColor" />
    </>
  ),
  '5xx': (
    <>
      <path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      <path {...OUTLINE} stroke="var(--surface)" strokeWidth={1.8} d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  none: <path {...OUTLINE} strokeWidth={1.8} d="M1 8h4M11 8h4M6.4 11.6l3.2-7.2" />,
  pending: <circle {...OUTLINE} cx="8" cy="8" r="5.6" strokeDasharray="2.2 2.2" />,
};

/** The shape of a response class, in its colour; decoration beside a text that says the same. */
export function StatusGlyph({
  responseClass,
  size = 12,
}: {
  readonly responseClass: ResponseClass;
  readonly size?: number;
}) {
  return (
    <svg
      className={`glyph class-${responseClass}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[responseClass]}
    </svg>
  );
}
