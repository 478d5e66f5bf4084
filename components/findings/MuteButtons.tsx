import { originOf, pathPattern } from '#lib/http/url.ts';
import type { Finding } from '#lib/lint/finding.ts';
import type { Mute } from '#lib/lint/mute.ts';

interface MuteButtonsProps {
  readonly finding: Finding;
  readonly url: string;
  readonly onMute: (mute: Mute) => void;
}

/** Stops reports of a rule, everywhere or on paths like this one; the options bring them back. */
export function MuteButtons({ finding: { rule }, url, onMute }: MuteButtonsProps) {
  const origin = originOf(url);
  const path = pathPattern(url);
  return (
    <span className="mute">
      {origin !== undefined && (
        <button
          type="button"
          className="button button-quiet"
          title={`Report ${rule} no more on ${origin}${path}; the options bring it back`}
          onClick={() => onMute({ rule, origin, path })}
        >
          Mute on this path
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        title={`Report ${rule} no more, anywhere; the options bring it back`}
        onClick={() => onMute({ rule })}
      >
        Mute rule
      </button>
    </span>
  );
}
