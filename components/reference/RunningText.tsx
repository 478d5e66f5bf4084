import { guideOf } from '#lib/reference/guides/index.ts';
import { type Inline, inlines } from '#lib/reference/inline.ts';
import { CodeLink } from './CodeLink.tsx';
import { PlaceLink } from './PlaceLink.tsx';

/** Running text with its code, and links to codes, rules and guides. */
export function RunningText({ text }: { readonly text: string }) {
  let at = 0;
  return inlines(text).map((piece) => {
    const key = `${at++}`;
    return <Piece key={key} piece={piece} />;
  });
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'status':
      return <CodeLink code={piece.code} short />;
    case 'rule':
      return (
        <PlaceLink to={{ kind: 'rule', id: piece.id }} className="rule-link">
          {piece.id}
        </PlaceLink>
      );
    case 'guide':
      return <PlaceLink to={{ kind: 'guide', id: piece.id }}>{guideOf(piece.id)?.title ?? piece.id}</PlaceLink>;
  }
}
