import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is at least so many CSS pixels wide, kept up to date. */
export function useIsWide(element: RefObject<HTMLElement | null>, from: number): boolean {
  const [wide, setWide] = useState(() => window.innerWidth >= from);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWide(entry.contentRect.width >= from);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, from]);
  return wide;
}
