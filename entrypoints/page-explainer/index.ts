import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markPage, type PageMarks } from '#components/reference/page-marks/page-marks.ts';
import type { FromPage } from '#lib/messages.ts';
import { fragmentOf } from '#lib/reference/place.ts';

declare global {
  /** The marks of this page; the world of content scripts alone sees it. */
  var statusLensMarks: PageMarks | undefined;
}

/** Marks the status codes of the page; injected again, it removes them. */
export default defineUnlistedScript(() => {
  if (globalThis.statusLensMarks !== undefined) {
    globalThis.statusLensMarks.remove();
    return;
  }
  globalThis.statusLensMarks = markPage({
    onMore: (code) => {
      const message: FromPage = { type: 'open-reference', fragment: fragmentOf({ kind: 'code', code }) };
      browser.runtime.sendMessage(message);
    },
    onRemove: () => {
      globalThis.statusLensMarks = undefined;
    },
  });
});
