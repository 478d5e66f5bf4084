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

const XML_PROTOCOLS: readonly {
  readonly protocol: string;
  readonly root: RegExp;
  readonly inside: readonly (readonly string[])[];
  readonly fails: readonly (readonly string[])[];
}[] = [
  { protocol: 'SOAP', root: /^Envelope$/, inside: [['Body']], fails: [['Body', 'Fault']] },
  { protocol: 'XML-RPC', root: /^methodResponse$/, inside: [['params'], ['fault']], fails: [['fault']] },
  { protocol: 'OAI-PMH', root: /^OAI-PMH$/, inside: [[]], fails: [['error']] },
  { protocol: 'WebDAV Multi-Status', root: /^multistatus$/i, inside: [[]], fails: [['response', 'error']] },
  { protocol: 'S3 multi-object delete', root: /^DeleteResult$/, inside: [[]], fails: [['Error']] },
  { protocol: 'SQS batch', root: /BatchResponse$/, inside: [[]], fails: [] },
];

/** Protocols in XML, by their root element. */
export const detectXml: Detect = (_exchange, form) => {
  if (form.form !== 'xml') return undefined;
  const { root } = form;
  for (const { protocol, root: name, inside, fails } of XML_PROTOCOLS) {
    if (!name.test(root.name) || !inside.some((names) => descendant(root, ...names) !== undefined)) continue;
    const failure = fails.map((names) => descendant(root, ...names)).find((found) => found !== undefined);
    const entry =
      protocol === 'SQS batch'
        ? root.children
            .flatMap(({ name: result, children }) =>
              children.map((child) => ({ path: [root.name, result, child.name], element: child })),
            )
            .find(({ element }) => element.name === 'BatchResultErrorEntry')
        : undefined;
    const found = failure ?? entry;
    return { protocol, failure: found === undefined ? undefined : { path: found.path, value: found.element.text } };
  }
  return undefined;
};
