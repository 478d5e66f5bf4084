import { className, explain } from '#lib/knowledge/status-codes/index.ts';

type Child = Node | string;

/** An element with a class and children; texts only, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
}

/** A button. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', 'button', label);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** What a code means, as the card over a page says it. */
export function cardContent(code: number, onMore: () => void): readonly Node[] {
  const { name, meaning, retry, client, registration } = explain(code);
  const owner = registration.by === 'vendor' ? `, sent by ${registration.vendor}` : '';
  const [step] = client;
  return [
    element('p', `title class-${Math.floor(code / 100)}`, element('strong', '', String(code)), ` ${name}`),
    element('p', 'muted', `${className(code)}${owner}`),
    element('p', '', meaning),
    element('p', '', element('span', 'muted', 'Retry: '), retry.text),
    element('p', '', element('span', 'muted', 'Next: '), step),
    button('More in the reference', onMore),
  ];
}
