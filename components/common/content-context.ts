import { createContext } from 'react';
import type { AskedContent } from '#lib/http/asked-content.ts';
import type { Exchange } from '#lib/http/exchange.ts';

/** Gets the content of a response that its exchange does not hold. */
export type AskContent = (exchange: Exchange) => Promise<AskedContent>;

/** How the contents of the view that a component is in are asked for; undefined where there is nobody to ask. */
export const ContentContext = createContext<AskContent | undefined>(undefined);
