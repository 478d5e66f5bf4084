import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import './common.css';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says a short text to screen readers, politely. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}

/** Holds the one live region of a view. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setMessage(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="only-spoken" role="status" aria-live="polite">
        <span key={message.turn}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}
