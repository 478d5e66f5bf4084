import { useEffect, useState } from 'react';
import { useAnnounce } from './Announcer.tsx';
import { copyText } from './copy-text.ts';
import { Icon } from './Icon.tsx';

const SHOWN_MS = 2000;

interface CopyButtonProps {
  /** What is copied; a function where it costs something to write. */
  readonly text: string | (() => string);
  /** What it is, for the button's name: `Copy ${what}`. */
  readonly what: string;
  /** Text beside the icon; without it the button shows the icon alone. */
  readonly label?: string;
}

/** Copies a text and says so. */
export function CopyButton({ text, what, label }: CopyButtonProps) {
  const announce = useAnnounce();
  const [result, setResult] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (result === undefined) return;
    const timer = setTimeout(() => setResult(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    const copied = await copyText(typeof text === 'string' ? text : text());
    setResult(copied ? 'copied' : 'failed');
    announce(copied ? `Copied ${what}` : 'The browser did not let the text be copied');
  }

  const shown = result === 'copied' ? 'Copied' : result === 'failed' ? 'Not copied' : label;
  return (
    <button
      type="button"
      className={label === undefined ? 'button button-icon' : 'button'}
      aria-label={`Copy ${what}`}
      title={`Copy ${what}`}
      onClick={copy}
    >
      <Icon name={result === 'copied' ? 'check' : 'copy'} />
      {label !== undefined && <span>{shown}</span>}
    </button>
  );
}
