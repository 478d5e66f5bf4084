/** Which page the documents of frames belong to; the longest known are forgotten first. */
export class FramePages {
  readonly #pages = new Map<string, string>();
  readonly #most: number;
  readonly #isPage: (documentId: string) => boolean;

  /** Remembers no more than `most` frames; `isPage` says of a document whether it is a page itself. */
  constructor(most: number, isPage: (documentId: string) => boolean) {
    this.#most = most;
    this.#isPage = isPage;
  }

  /** The document id of the page that a document is or belongs to; undefined where that is not known. */
  pageOf(documentId: string | undefined): string | undefined {
    if (documentId === undefined) return undefined;
    return this.#isPage(documentId) ? documentId : this.#pages.get(documentId);
  }

  add(documentId: string, page: string): void {
    this.#pages.set(documentId, page);
    if (this.#pages.size <= this.#most) return;
    for (const oldest of this.#pages.keys()) {
      this.#pages.delete(oldest);
      return;
    }
  }
}
