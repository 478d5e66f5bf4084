/** Keys that belong together, and what each does. */
interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** Every key of the panel. */
export const KEYS: readonly KeyGroup[] = [
  {
    title: 'Anywhere',
    keys: [
      ['/', 'Go to the filter'],
      ['?', 'Show these keys'],
      ['Esc', 'Close what is open: a card, a menu, the details'],
    ],
  },
  {
    title: 'In the rows',
    keys: [
      ['↑ ↓', 'The row above or below; above the first one, the headers'],
      ['Page Up, Page Down', 'As many rows as are in sight'],
      ['Home, End', 'The first row, the last row'],
      ['Enter', 'Open the details, or the repeats of a folded row'],
      ['→', 'Open the repeats, then explain the status'],
      ['←', 'Back to the row, then close the repeats'],
      ['P', 'From a preflight to its request, and back'],
    ],
  },
  {
    title: 'In the headers',
    keys: [
      ['← →', 'The header beside it'],
      ['Enter', 'Sort by the column: one way, the other way, by time again'],
      ['Tab, then ← →', 'Make the column narrower or wider'],
      ['Shift F10', 'Choose columns'],
    ],
  },
];
