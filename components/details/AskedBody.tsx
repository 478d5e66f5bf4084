import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { AskedContent } from '#lib/http/asked-content.ts';
import type { Responded } from '#lib/http/exchange.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { type BodyView, bodyViewOf } from '#lib/store/body-view.ts';
import { whyNoContent } from '#lib/store/not-captured.ts';
import { plural } from '#lib/store/plural.ts';
import type { AskContent } from '../common/content-context.ts';
import { bodyFacts } from './body-facts.ts';
import { BytesView } from './content/BytesView.tsx';
import { ImageView } from './content/ImageView.tsx';
import { Remark } from './content/Remark.tsx';
import { NoBody } from './NoBody.tsx';
import { TextBody } from './TextBody.tsx';

const LABEL = 'Response body';

interface AskedBodyProps {
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
  readonly ask: AskContent;
}

/** A content that its exchange does not hold: asked for when it comes into sight, and forgotten with the details. */
export function AskedBody({ exchange, findings, ask }: AskedBodyProps) {
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(box);
  const [answer, setAnswer] = useState<AskedContent>();
  const latest = useRef(exchange);
  latest.current = exchange;

  useEffect(() => {
    if (!isSeen) return;
    let isWanted = true;
    ask(latest.current).then((content) => {
      if (isWanted) setAnswer(content);
    });
    return () => {
      isWanted = false;
    };
  }, [isSeen, ask]);

  return (
    <div ref={box} aria-busy={answer === undefined}>
      {answer === undefined ? (
        <p className="not-captured">Reading the body…</p>
      ) : answer.state === 'found' ? (
        <Found exchange={exchange} findings={findings} content={answer} />
      ) : exchange.outcome.content?.text !== undefined ? (
        <TextBody exchange={exchange} findings={findings} />
      ) : (
        <NoBody exchange={exchange} why={whyNoContent(exchange, answer.why)} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
  readonly content: Extract<AskedContent, { state: 'found' }>;
}

function Found({ exchange, findings, content }: FoundProps) {
  const shown = useMemo(() => bodyViewOf(exchange, content), [exchange, content]);
  switch (shown.view) {
    case 'text':
      return shown.exchange.outcome.content?.text === '' ? (
        <p className="not-captured">The response has no content.</p>
      ) : (
        <>
          {shown.remark !== undefined && <Remark text={shown.remark} />}
          <TextBody exchange={shown.exchange} findings={findings} />
        </>
      );
    case 'image':
      return <ImageView image={shown} label={LABEL} facts={factsOf(exchange, shown)} />;
    case 'bytes':
      return <BytesView content={shown} label={LABEL} facts={factsOf(exchange, shown)} />;
  }
}

function factsOf(exchange: Responded, { bytes }: Exclude<BodyView, { view: 'text' }>): string {
  const facts = bodyFacts(exchange, bytes.length).join(', ');
  return bytes.length < 1000 ? facts : `${facts} (${plural(bytes.length, 'byte')})`;
}

/** Whether the element has been in sight. */
function useIsSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (isSeen || element.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
