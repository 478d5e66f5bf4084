import { useShallow } from 'zustand/react/shallow';
import { FILTER_CLASSES } from '#lib/store/response-class.ts';
import { useView, useViewStore } from '../common/view-context.ts';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { CLASS_NAMES } from '../status/words.ts';

/** One toggle a class, with its count: any choice of them filters the table. 1xx are so rare that they show only when there. */
export function ClassChips() {
  const store = useViewStore();
  const { counts, chosen, problemsOnly } = useView(
    useShallow(({ counts, filter }) => ({ counts, chosen: filter.classes, problemsOnly: filter.problemsOnly })),
  );
  const classes = FILTER_CLASSES.filter((name) => name !== '1xx' || counts[name] > 0 || chosen.includes(name));
  return (
    <fieldset className="chips" aria-label="Filter by status class">
      {classes.map((name) => {
        const pressed = chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={pressed}
            aria-label={`${CLASS_NAMES[name]}, ${counts[name]}`}
            title={CLASS_NAMES[name]}
            onClick={() =>
              store.changeFilter({ classes: pressed ? chosen.filter((other) => other !== name) : [...chosen, name] })
            }
          >
            <StatusGlyph responseClass={name} />
            <span className="chip-name">{name === 'none' ? 'No response' : name}</span>
            <span className="chip-count">{counts[name]}</span>
          </button>
        );
      })}
      <button
        type="button"
        className="chip"
        aria-pressed={problemsOnly}
        aria-label={`Problems only, ${counts.problems}`}
        title="Only exchanges with findings, and failures without a response"
        onClick={() => store.changeFilter({ problemsOnly: !problemsOnly })}
      >
        <span className="chip-name">Problems</span>
        <span className="chip-count">{counts.problems}</span>
      </button>
    </fieldset>
  );
}
