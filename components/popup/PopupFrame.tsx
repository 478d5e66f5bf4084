import type { ReactNode } from 'react';
import { Icon } from '../common/Icon.tsx';
import '../base.css';
import '../common/common.css';
import './popup.css';

interface PopupFrameProps {
  readonly children: ReactNode;
  /** Stand in the head, at its end. */
  readonly actions?: ReactNode;
  readonly banner?: ReactNode;
  /** Stands below everything. */
  readonly footer?: ReactNode;
}

/** What the popup looks like around its content; light enough to be drawn before anything else is loaded. */
export function PopupFrame({ children, actions, banner, footer }: PopupFrameProps) {
  return (
    <div className="popup">
      <header className="popup-header">
        <h1>
          <Icon name="lens" /> Status Lens
        </h1>
        {actions}
      </header>
      <main className="popup-main">{children}</main>
      {footer !== undefined && <footer className="popup-footer">{footer}</footer>}
      {banner}
    </div>
  );
}
