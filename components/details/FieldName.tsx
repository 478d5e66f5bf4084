import { type FieldEntry, fieldEntry } from '#lib/knowledge/fields.ts';
import { fragmentOf } from '#lib/reference/place.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { HoverCard } from '../status/HoverCard.tsx';

const SIDES: Readonly<Record<FieldEntry['in'], string>> = {
  request: 'Request header',
  response: 'Response header',
  both: 'Request and response header',
};

/** The name of a field; hover or focus explains those that are known. */
export function FieldName({ name }: { readonly name: string }) {
  const entry = fieldEntry(name);
  if (entry === undefined) return name;
  return (
    <HoverCard name={`${entry.name}: what it says`} content={() => <FieldCard entry={entry} />}>
      <span className="field-known">{name}</span>
    </HoverCard>
  );
}

function FieldCard({ entry }: { readonly entry: FieldEntry }) {
  return (
    <div className="explanation">
      <p className="field-card-name">{entry.name}</p>
      <p className="explanation-class">{SIDES[entry.in]}</p>
      <p>{entry.meaning}</p>
      <p className="explanation-links">
        <ExternalLink url={entry.spec.url}>{entry.spec.title}</ExternalLink>
        <ExternalLink url={`/reference.html${fragmentOf({ kind: 'search', query: entry.name })}`}>
          In the reference
        </ExternalLink>
      </p>
    </div>
  );
}
