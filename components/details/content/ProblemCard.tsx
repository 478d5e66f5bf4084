import { Fragment } from 'react';
import type { Responded } from '#lib/http/exchange.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/http/json.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { previewOf } from '#lib/store/json-tree.ts';
import { MarkLinks } from '../MarkLinks.tsx';
import { marksWhere } from '../marks.ts';

const OWN: ReadonlySet<string> = new Set(['type', 'title', 'status', 'detail', 'instance']);
const MOST_EXTENSIONS = 12;
const MOST_ITEMS = 8;
const MOST_MEMBERS = 6;

interface ProblemCardProps {
  readonly problem: JsonObject;
  readonly exchange: Responded;
  readonly findings: readonly Finding[];
}

/** Problem details (RFC 9457) for people: what went wrong, in the server's own words. */
export function ProblemCard({ problem, exchange, findings }: ProblemCardProps) {
  const { type, title, status, detail, instance } = problem;
  const extensions = Object.entries(problem).filter(([name]) => !OWN.has(name));
  const statusMarks = marksWhere(findings, (item) => item.kind === 'content' && item.path === '/status');
  const isOther = status !== undefined && status !== exchange.outcome.status;
  return (
    <section className="problem" aria-label="Problem details">
      <p className="problem-title">{title === undefined ? 'A problem without a title' : textOf(title)}</p>
      {detail !== undefined && <p className="problem-detail">{textOf(detail)}</p>}
      <dl>
        <dt>Type</dt>
        <dd>
          {type === undefined || type === 'about:blank' ? (
            <span className="muted">none: the problem is no more than its status code says</span>
          ) : (
            <code>{textOf(type)}</code>
          )}
        </dd>
        {status !== undefined && (
          <>
            <dt>Status</dt>
            <dd>
              <span className={isOther ? 'marked' : undefined}>{textOf(status)}</span>
              {isOther && `, but the response is a ${exchange.outcome.status}`}
              {statusMarks.length > 0 && <MarkLinks marks={statusMarks} />}
            </dd>
          </>
        )}
        {instance !== undefined && (
          <>
            <dt>Instance</dt>
            <dd>
              <code>{textOf(instance)}</code>
            </dd>
          </>
        )}
        {extensions.slice(0, MOST_EXTENSIONS).map(([name, value]) => (
          <Extension key={name} name={name} value={value} />
        ))}
      </dl>
      {extensions.length > MOST_EXTENSIONS && (
        <p className="muted">{extensions.length - MOST_EXTENSIONS} more members stand in the body below.</p>
      )}
    </section>
  );
}

function Extension({ name, value }: { readonly name: string; readonly value: Json }) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        {Array.isArray(value) && value.length > 0 ? (
          <ul>
            {(value as readonly Json[]).slice(0, MOST_ITEMS).map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items never move
              <li key={index}>{isJsonObject(item) ? <Members value={item} /> : textOf(item)}</li>
            ))}
            {value.length > MOST_ITEMS && <li className="muted">{value.length - MOST_ITEMS} more</li>}
          </ul>
        ) : (
          textOf(value)
        )}
      </dd>
    </>
  );
}

/** An object in a line, its texts in full: such lists say which field is wrong, and why (RFC 9457 §3). */
function Members({ value }: { readonly value: JsonObject }) {
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  return (
    <>
      {members.slice(0, MOST_MEMBERS).map(([name, member], index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          <code className="muted">{name}</code> {textOf(member)}
        </Fragment>
      ))}
      {members.length > MOST_MEMBERS && ' · …'}
    </>
  );
}

function textOf(value: Json): string {
  const LONGEST = 1000;
  if (value !== null && typeof value === 'object') return previewOf(value);
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
