import { plural } from '#lib/store/plural.ts';
import { FILTER_CLASSES } from '#lib/store/response-class.ts';
import { useView } from '../common/view-context.ts';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { CLASS_NAMES } from '../status/words.ts';

/** How many exchanges there are of each class; classes without any are left out. */
export function ClassCounts() {
  const counts = useView((state) => state.counts);
  const total = useView((state) => state.rows.length);
  return (
    <section className="counts" aria-label="Exchanges by class">
      <span className="counts-total">{plural(total, 'exchange')}</span>
      <ul>
        {FILTER_CLASSES.filter((name) => counts[name] > 0).map((name) => (
          <li key={name} title={CLASS_NAMES[name]}>
            <StatusGlyph responseClass={name} />
            <strong>{counts[name]}</strong> {name === 'none' ? 'no response' : name}
          </li>
        ))}
        {counts.pending > 0 && (
          <li>
            <StatusGlyph responseClass="pending" />
            <strong>{counts.pending}</strong> pending
          </li>
        )}
      </ul>
    </section>
  );
}
