import { explain } from '#lib/knowledge/status-codes/index.ts';
import { StatusBadge } from '../status/StatusBadge.tsx';
import { codeLabel } from './code-label.ts';
import { PlaceLink } from './PlaceLink.tsx';

interface CodeLinkProps {
  readonly code: number;
  /** Without the name, for running text. */
  readonly short?: boolean;
}

/** A status code that leads to its page; its title says what it means. */
export function CodeLink({ code, short = false }: CodeLinkProps) {
  const entry = explain(code);
  const label = codeLabel(entry);
  return (
    <PlaceLink to={{ kind: 'code', code }} className="code-link" title={`${entry.name}: ${entry.meaning}`}>
      <StatusBadge label={short ? { ...label, name: '' } : label} />
    </PlaceLink>
  );
}
