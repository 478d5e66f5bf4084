import type { Column, Timeline } from '#lib/store/overview/timeline.ts';
import { STACKED_CLASSES } from '#lib/store/overview/timeline.ts';
import type { ResponseClass } from '#lib/store/response-class.ts';
import { clockText, decimalsFor } from './clock.ts';

/** A class in a table or a legend. */
export const CLASS_LABELS: Readonly<Record<ResponseClass, string>> = {
  '1xx': '1xx',
  '2xx': '2xx',
  '3xx': '3xx',
  '4xx': '4xx',
  '5xx': '5xx',
  none: 'No response',
  pending: 'Pending',
};

/** A column in words, for example `14:02:10.3: 12 × 2xx, 1 × 5xx`. */
export function columnText({ from, counts }: Column, { width }: Timeline): string {
  const present = STACKED_CLASSES.filter((name) => counts[name] > 0).reverse();
  const what = present.map((name) => `${counts[name].toLocaleString('en')} × ${CLASS_LABELS[name]}`).join(', ');
  return `${clockText(from, decimalsFor(width))}: ${what || 'nothing'}`;
}
