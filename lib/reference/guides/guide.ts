/** A part of a guide; running text with the marks of `inlines`. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered?: true; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'code'; readonly title: string; readonly text: string }
  /** What is done wrong, and how it is done right; `rule` finds it. */
  | {
      readonly kind: 'mistake';
      readonly title: string;
      readonly rule: string;
      readonly why: string;
      readonly instead: string;
    }
  /** One step of a search for a cause, with what to look at; a command can be copied. */
  | {
      readonly kind: 'step';
      readonly title: string;
      readonly checks: readonly { readonly title: string; readonly command?: string }[];
    }
  /** A question on which sources differ, by the id of `disagreements`. */
  | { readonly kind: 'disagreement'; readonly id: string }
  /** A field to paste a response into, with what the rules find in it. */
  | { readonly kind: 'checker' }
  /** The way of a request, with the hop that each gateway code speaks of. */
  | { readonly kind: 'gateway-path' };

/** A part of a guide that can be linked to. */
export interface Section {
  /** In the fragment of its address. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly [Block, ...Block[]];
}

/** One guide. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what it answers. */
  readonly summary: string;
  /** The codes that it is about; their pages link to it. */
  readonly codes: readonly number[];
  readonly sections: readonly [Section, ...Section[]];
}

export function text(content: string): Block {
  return { kind: 'text', text: content };
}

export function list(...items: readonly string[]): Block {
  return { kind: 'list', items };
}

export function steps(...items: readonly string[]): Block {
  return { kind: 'list', ordered: true, items };
}
