import { type Example, FILTER_KEYS, type FilterKey, FREE_FORMS } from '#lib/store/filter/keys.ts';
import { SEEN_BY_PATTERNS } from '#lib/store/filter/pattern.ts';
import { ToolbarPopover } from './ToolbarPopover.tsx';

interface FilterHelpProps {
  /** Puts an example into the field. */
  readonly onTry: (text: string) => void;
}

/** The filter language on one page, from the same data that reads it; every example can be tried. */
export function FilterHelp({ onTry }: FilterHelpProps) {
  return (
    <ToolbarPopover name="How to filter" mark={<span aria-hidden="true">?</span>}>
      {(close) => {
        const tryOut = (text: string) => {
          close();
          onTry(text);
        };
        return (
          <div className="filter-help">
            <h2>How to filter</h2>
            <p>
              What stands side by side has to fit together. The field completes what you type: Tab takes the first
              suggestion, arrows choose another. Press an example to try it.
            </p>
            <Examples name="Text" examples={FREE_FORMS} onTry={tryOut} />
            <dl>
              {Object.entries<FilterKey>(FILTER_KEYS).map(([name, key]) => (
                <div key={name} className="filter-help-key">
                  <dt>
                    <code className="filter-help-name">{name}:</code> {key.about}
                  </dt>
                  <dd>
                    <p>Takes {key.takes}.</p>
                    <Examples name={`${name}:`} examples={key.examples} onTry={tryOut} />
                  </dd>
                </div>
              ))}
            </dl>
            <p>
              What is unknown fits nothing: a response whose size was not captured is not larger than anything. A
              regular expression sees the first {SEEN_BY_PATTERNS.toLocaleString('en')} characters of the URL.
            </p>
          </div>
        );
      }}
    </ToolbarPopover>
  );
}

interface ExamplesProps extends FilterHelpProps {
  readonly name: string;
  readonly examples: readonly Example[];
}

function Examples({ name, examples, onTry }: ExamplesProps) {
  return (
    <ul className="filter-examples" aria-label={`Examples: ${name}`}>
      {examples.map(({ text, leaves }) => (
        <li key={text}>
          <button type="button" className="filter-example" onClick={() => onTry(text)}>
            <code>{text}</code>
          </button>
          <span>{leaves}</span>
        </li>
      ))}
    </ul>
  );
}
