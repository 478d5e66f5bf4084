import type { Mistake } from '#lib/store/filter/parse.ts';

const MOST = 3;

interface FilterMistakesProps {
  readonly id: string;
  readonly mistakes: readonly Mistake[];
  /** Selects the part in the field. */
  readonly onSelect: (mistake: Mistake) => void;
}

/** What of the filter cannot be read, why, and where it stands. The place is always there, so that it is announced. */
export function FilterMistakes({ id, mistakes, onSelect }: FilterMistakesProps) {
  const more = mistakes.length - MOST;
  return (
    <div id={id} className="filter-mistakes" role="status">
      {mistakes.slice(0, MOST).map((mistake) => (
        <p key={`${mistake.start} ${mistake.message}`}>
          <button type="button" className="link" onClick={() => onSelect(mistake)}>
            {placeText(mistake)}
          </button>{' '}
          {mistake.message}.
        </p>
      ))}
      {more > 0 && <p>{more === 1 ? 'One more part' : `${more} more parts`} cannot be read.</p>}
    </div>
  );
}

/** Counted from 1, both ends included. */
function placeText({ start, end }: Mistake): string {
  return end - start < 2 ? `Character ${start + 1}` : `Characters ${start + 1} to ${end}`;
}
