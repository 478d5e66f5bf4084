import type { ReactNode } from 'react';
import { STACKED_CLASSES } from '#lib/store/overview/timeline.ts';
import type { ResponseClass } from '#lib/store/response-class.ts';

const LINE = { fill: 'none', stroke: 'var(--class)', strokeWidth: 1.5 } as const;

/** How solid the ground of a texture is, and what is drawn on it: a class can be told without colour. */
const TEXTURES: Readonly<Record<ResponseClass, readonly [ground: number, marks: ReactNode]>> = {
  '1xx': [0.15, <circle key="dot" cx="3" cy="3" r="1.2" fill="var(--class)" />],
  '2xx': [0.35, undefined],
  '3xx': [0.15, <path key="rise" {...LINE} d="M-1 7L7-1M-1 1L1-1M5 7L7 5" />],
  '4xx': [0.15, <path key="level" {...LINE} strokeWidth={2} d="M0 1.5H6M0 4.5H6" />],
  '5xx': [1, undefined],
  none: [0, <path key="cross" {...LINE} d="M0 0L6 6M6 0L0 6" />],
  pending: [0, <path key="stroke" {...LINE} d="M0 0V3" />],
};

/** What fills a class in a chart; `id` names the chart's textures. */
export function textureOf(id: string, name: ResponseClass): string {
  return `url(#${id}-${name})`;
}

/** The textures that the parts of a chart are filled with. */
export function Textures({ id }: { readonly id: string }) {
  return (
    <defs>
      {STACKED_CLASSES.map((name) => {
        const [ground, marks] = TEXTURES[name];
        return (
          <pattern
            key={name}
            id={`${id}-${name}`}
            className={`class-${name}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            {ground > 0 && <rect width="6" height="6" fill="var(--class)" fillOpacity={ground} />}
            {marks}
          </pattern>
        );
      })}
    </defs>
  );
}
