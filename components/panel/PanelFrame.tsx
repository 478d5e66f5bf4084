import type { ReactNode } from 'react';
import '../base.css';
import '../common/common.css';
import './panel.css';

/**
 * What the panel looks like before its parts are there; light enough to be drawn before anything else is loaded. The
 * toolbar, which is as high as it needs to be, has no stand-in: that would jump.
 */
export function PanelFrame({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="panel">
      <h1 className="only-spoken">Status Lens</h1>
      <main className="panel-main panel-table" aria-busy={children === undefined}>
        {children}
      </main>
    </div>
  );
}
