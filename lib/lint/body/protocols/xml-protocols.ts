import type { XmlElement } from '../../../http/xml.ts';
import type { Detect } from './protocol.ts';

function descendant(
  element: XmlElement,
  ...names: readonly string[]
): { path: string[]; element: XmlElement } | undefined {
  let at = element;
  const path = [element.name];
  for (const name of names) {
    const child = at.children.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (child === undefined) return undefined;
    path.push(child.name);
    at = child;
  }
  return { path, element: at };
}

/** The first element two levels below the root that is one of these. */
function grandchild(
  root: XmlElement,
  is: (element: XmlElement) => boolean,
): { path: string[]; element: XmlElement } | undefined {
  return root.children
    .flatMap((child) => child.children.map((element) => ({ path: [root.name, child.name, element.name], element })))
    .find(({ element }) => is(element));
}

const XML_PROTOCOLS: readonly {
  readonly protocol: string;
  readonly root: RegExp;
  readonly inside: readonly (readonly string[])[];
  readonly fails: readonly (readonly string[])[];
  readonly part?: (element: XmlElement, method: string) => boolean;
}[] = [
  { protocol: 'SOAP', root: /^Envelope$/, inside: [['Body']], fails: [['Body', 'Fault']] },
  { protocol: 'XML-RPC', root: /^methodResponse$/, inside: [['params'], ['fault']], fails: [['fault']] },
  { protocol: 'OAI-PMH', root: /^OAI-PMH$/, inside: [[]], fails: [['error']] },
  { protocol: 'WebDAV Multi-Status', root: /^multistatus$/i, inside: [[]], fails: [], part: isFailedResource },
  { protocol: 'S3 multi-object delete', root: /^DeleteResult$/, inside: [[]], fails: [['Error']] },
  {
    protocol: 'SQS batch',
    root: /BatchResponse$/,
    inside: [[]],
    fails: [],
    part: ({ name }) => name === 'BatchResultErrorEntry',
  },
];

/** What failed of one resource (RFC 4918 §14.24); a sync report tells removed ones as 404 (RFC 6578 §3.5.1). */
function isFailedResource({ name, text }: XmlElement, method: string): boolean {
  return /^error$/i.test(name) || (/^status$/i.test(name) && / [45]\d\d\b/.test(text) && method !== 'REPORT');
}

/** Protocols in XML, by their root element. */
export const detectXml: Detect = ({ method }, form) => {
  if (form.form !== 'xml') return undefined;
  const { root } = form;
  for (const { protocol, root: name, inside, fails, part } of XML_PROTOCOLS) {
    if (!name.test(root.name) || !inside.some((names) => descendant(root, ...names) !== undefined)) continue;
    const whole = fails.map((names) => descendant(root, ...names)).find((found) => found !== undefined);
    const found = whole ?? (part && grandchild(root, (element) => part(element, method)));
    return { protocol, failure: found === undefined ? undefined : { path: found.path, value: found.element.text } };
  }
  return undefined;
};
