import { CopyButton } from '../common/CopyButton.tsx';

interface CodeBlockProps {
  readonly title: string;
  readonly text: string;
}

/** Code or a raw message under its title, with a button that copies it. */
export function CodeBlock({ title, text }: CodeBlockProps) {
  return (
    <figure className="code-block">
      <figcaption>
        <span>{title}</span>
        <CopyButton text={text} what={title} />
      </figcaption>
      <pre>{text.trimEnd()}</pre>
    </figure>
  );
}
