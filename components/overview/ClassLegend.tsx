import { useId } from 'react';
import type { Counts } from '#lib/store/log.ts';
import { FILTER_CLASSES, type ResponseClass } from '#lib/store/response-class.ts';
import { useView } from '../common/view-context.ts';
import { StatusGlyph } from '../status/StatusGlyph.tsx';
import { CLASS_NAMES } from '../status/words.ts';
import { Textures, textureOf } from './Textures.tsx';
import { CLASS_LABELS } from './words.ts';

const LEGEND = [...FILTER_CLASSES, 'pending'] as const;

interface ClassLegendProps {
  readonly counts: Counts;
  readonly onPick: (name: ResponseClass) => void;
}

/** What the chart's textures stand for, as toggles that filter by class. */
export function ClassLegend({ counts, onPick }: ClassLegendProps) {
  const chosen = useView((state) => state.filter.classes);
  const id = useId();
  return (
    <fieldset className="legend" aria-label="Classes in the chart">
      {LEGEND.filter((name) => counts[name] > 0).map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(name)}
          aria-label={`Only ${name === 'pending' ? 'Pending' : CLASS_NAMES[name]}, ${counts[name]}`}
          onClick={() => onPick(name)}
        >
          <svg className={`legend-texture class-${name}`} width="14" height="14" aria-hidden="true">
            <Textures id={id} />
            <rect className="timeline-part" width="14" height="14" fill={textureOf(id, name)} />
          </svg>
          <StatusGlyph responseClass={name} />
          {CLASS_LABELS[name]}
          <span className="chip-count">{counts[name].toLocaleString('en')}</span>
        </button>
      ))}
    </fieldset>
  );
}
