/** One line of the table of figures. */
export interface Measurement {
  readonly what: string;
  readonly figure: string;
  /** In words; undefined where there is none. */
  readonly budget?: string;
  /** Whether the budget is met. */
  readonly met?: boolean;
}

/** Takes a line of the table as soon as it is known. */
export type Report = (measurement: Measurement) => void;

/** The middle of the values; NaN where there is none. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Rounded, with a unit. */
export function inMs(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}
