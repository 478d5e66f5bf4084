import { type ReactNode, useEffect, useRef } from 'react';

interface PageHeadProps {
  /** Of the tab; the heading says the same. */
  readonly title: string;
  readonly children: ReactNode;
}

let isFirst = true;

/** The heading of a page. When the page comes after another one, the heading takes the focus, as after a page load. */
export function PageHead({ title, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Status Lens`;
    if (!isFirst && !(document.activeElement instanceof HTMLInputElement)) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
