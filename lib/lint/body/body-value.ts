import { textOf } from '../../http/content.ts';
import type { ContentForm } from '../../http/content-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import { type Json, type JsonObject, parseJson } from '../../http/json.ts';
import type { XmlElement } from '../../http/xml.ts';

const DEEPEST = 10;

const values = new WeakMap<ContentForm, Json | undefined>();

/**
 * The content as one JSON value, so that every format is judged alike: JSON as it is, XML as an object with the root's
 * name, form-encoded pairs as an object of strings. Undefined for other formats.
 */
export function bodyValue(form: ContentForm): Json | undefined {
  switch (form.form) {
    case 'json':
    case 'pairs':
      return form.value;
    case 'xml': {
      if (!values.has(form)) values.set(form, { [form.root.name]: valueOfElement(form.root, 0) });
      return values.get(form);
    }
    default:
      return undefined;
  }
}

/** Attributes and child elements become members, repeated ones arrays; an element with text alone becomes a string. */
function valueOfElement(element: XmlElement, depth: number): Json {
  const attributes = Object.entries(element.attributes);
  if (attributes.length === 0 && element.children.length === 0) return element.text;
  const members = new Map<string, Json | Json[]>(attributes);
  if (depth < DEEPEST) {
    const repeated = new Map<string, Json[]>();
    for (const child of element.children) {
      const value = valueOfElement(child, depth + 1);
      const list = repeated.get(child.name);
      if (list !== undefined) list.push(value);
      else repeated.set(child.name, [value]);
    }
    for (const [name, list] of repeated) members.set(name, list.length === 1 ? (list[0] as Json) : list);
  }
  if (element.text !== '') members.set('#text', element.text);
  return Object.fromEntries(members) as JsonObject;
}

const LONGEST_STRING = 8192;

/** The content as a text for people: as it is, or what it says where it is one JSON string. */
export function proseOf(exchange: Exchange): string {
  const text = (textOf(exchange) ?? '').trim();
  if (!text.startsWith('"') || text.length > LONGEST_STRING) return text;
  const value = parseJson(text);
  return typeof value === 'string' ? value.trim() : text;
}
