import type { ReactNode } from 'react';
import '../base.css';
import '../common/common.css';
import '../toolbar/toolbar.css';
import './panel.css';

/** What the panel looks like before its parts are there; light enough to be drawn before anything else is loaded. */
export function PanelFrame({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="panel">
      <header>
        <h1 className="only-spoken">Status Lens</h1>
        <div className="toolbar panel-bar" />
      </header>
      <main className="panel-main panel-table" aria-busy={children === undefined}>
        {children}
      </main>
    </div>
  );
}
