import { type Exchange, type ExchangeId, isResponded } from '../http/exchange.ts';
import { isOfOtherSite, siteOf } from '../http/site.ts';

/** A page as it is told beside its exchanges; without a document id, the page that was there before any navigation. */
export interface ToldPage {
  readonly documentId?: string | undefined;
  readonly url?: string | undefined;
}

interface KnownPage {
  readonly url: string;
  /** The navigation that told it. */
  readonly id: ExchangeId | undefined;
  /** Whether that navigation was redirected, so that the page is another one. */
  readonly isPassing: boolean;
}

/** The pages that the exchanges of one tab or one file belong to. */
export class Pages {
  readonly #byDocument = new Map<string | undefined, KnownPage>();
  /** The page that was shown before any navigation was seen. */
  #first: string | undefined;

  /** Learns from a navigation; of several in one document the first counts. Returns whether the page is another now. */
  note(exchange: Exchange): boolean {
    if (exchange.type !== 'document') return false;
    const { documentId, id, url } = exchange;
    const known = this.#byDocument.get(documentId);
    // Without documents, each navigation begins a new page.
    const isFixed = documentId !== undefined && known?.id !== undefined && known.id !== id && !known.isPassing;
    if (isFixed) return false;
    const isPassing = isResponded(exchange) && exchange.outcome.status >= 300 && exchange.outcome.status < 400;
    this.#byDocument.set(documentId, { url, id, isPassing });
    return siteOf(url) !== siteOf(known?.url ?? '');
  }

  /** Learns a page's URL where no navigation has told it. Returns whether the page is another now. */
  learn({ documentId, url }: ToldPage): boolean {
    if (url === undefined) return false;
    if (documentId === undefined) {
      const isOther = siteOf(url) !== siteOf(this.#first ?? '');
      this.#first = url;
      return isOther;
    }
    const known = this.#byDocument.get(documentId);
    if (known?.id !== undefined) return false;
    this.#byDocument.set(documentId, { url, id: undefined, isPassing: false });
    return siteOf(url) !== siteOf(known?.url ?? '');
  }

  /**
   * Whether an exchange is of another site than its page. Navigations never are; undefined where the page is not known.
   * The initiator is asked last: it may be a frame or a script.
   */
  isThirdParty(exchange: Exchange): boolean | undefined {
    if (exchange.type === 'document') return false;
    const { documentId, sources, frameId, initiator } = exchange;
    const isAskedByPage = frameId === 0 && sources.every((source) => source === 'web-request');
    const page = this.#byDocument.get(documentId)?.url ?? this.#first ?? (isAskedByPage ? initiator : undefined);
    return page === undefined ? undefined : isOfOtherSite(exchange.url, page);
  }
}
