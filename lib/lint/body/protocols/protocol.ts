import type { ContentForm } from '../../../http/content-form.ts';
import type { Exchange } from '../../../http/exchange.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../http/json.ts';
import type { Path } from '../../../http/json-pointer.ts';

/** A protocol that reports failures in the content of a success, by design. */
export interface ByDesign {
  readonly protocol: string;
  /** What failed; undefined where nothing did. */
  readonly failure: { readonly path: Path; readonly value: Json } | undefined;
}

/** Finds one protocol; undefined where the response is none of it. */
export type Detect = (exchange: Exchange, form: ContentForm) => ByDesign | undefined;

/** How many items of a list are looked at. */
export const MOST_ITEMS = 100;

/** The first item for which the test holds, as a failure at its place. */
export function firstItem(
  items: Json | undefined,
  path: Path,
  test: (item: JsonObject) => boolean,
): ByDesign['failure'] {
  if (!Array.isArray(items)) return undefined;
  const list = (items as readonly Json[]).slice(0, MOST_ITEMS);
  const index = list.findIndex((item) => isJsonObject(item) && test(item));
  return index === -1 ? undefined : { path: [...path, String(index)], value: list[index] as Json };
}
