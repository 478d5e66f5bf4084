import { type RefObject, useEffect, useState } from 'react';

/** Width and height of an element in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, kept up to date; at first that of the window. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>(() => ({ width: window.innerWidth, height: window.innerHeight }));
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
