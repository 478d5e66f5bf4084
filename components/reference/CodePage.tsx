import { fieldEntry } from '#lib/knowledge/fields.ts';
import { mdnField } from '#lib/knowledge/specs.ts';
import type { StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import { className, classOf, explain, vendorCodes } from '#lib/knowledge/status-codes/index.ts';
import { answersWith } from '#lib/reference/chooser.ts';
import { clientCodeOf } from '#lib/reference/client-code.ts';
import { disagreementsOn } from '#lib/reference/disagreements.ts';
import { exampleOf } from '#lib/reference/example.ts';
import { guidesOn } from '#lib/reference/guides/index.ts';
import { rulesConcerning } from '#lib/reference/rule-codes.ts';
import { usageOf } from '#lib/reference/usage.ts';
import { vendorExampleOf } from '#lib/reference/vendor-example.ts';
import { rules } from '#lib/rules/index.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { LevelMark } from '../findings/LevelMark.tsx';
import { StatusBadge } from '../status/StatusBadge.tsx';
import { ACTORS, VERDICTS } from '../status/words.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { CodeLink } from './CodeLink.tsx';
import { codeLabel } from './code-label.ts';
import { DisagreementBox } from './DisagreementBox.tsx';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RunningText } from './RunningText.tsx';

const METHODS: Readonly<Record<NonNullable<StatusCode['keepsMethod']>, string>> = {
  always: 'Stays: a POST is sent again as POST, with its content',
  never: 'Becomes GET',
  'not-post': 'POST becomes GET in browsers; other methods stay',
};

/** Everything about one code. */
export function CodePage({ code }: { readonly code: number }) {
  const entry = explain(code);
  const usage = usageOf(code);
  const otherVendors = vendorCodes(code).filter((vendor) => vendor !== entry);
  const disagreements = disagreementsOn(code);
  return (
    <article className="code-page">
      <PageHead title={`${code} ${entry.name}`}>
        <StatusBadge label={codeLabel(entry)} size="large" />
      </PageHead>
      <p className="muted">{registrationOf(entry)}</p>
      <p className="lead">{entry.meaning}</p>
      <Facts entry={entry} />
      <div className="columns">
        <Sentences title="As a client" items={entry.client} />
        <Sentences title="As the server" items={entry.server} />
      </div>
      {usage !== undefined && (
        <div className="columns">
          <Sentences title="Send it when" items={usage.use} />
          <Sentences title="Send something else when" items={usage.avoid} />
        </div>
      )}
      <Sentences title="Worth knowing" items={entry.background ?? []} />
      {disagreements.map((one) => (
        <DisagreementBox key={one.id} disagreement={one} heading="h3" />
      ))}
      <ConfusedWith entry={entry} />
      {entry.registration.by === 'iana' ? <Example code={code} /> : <VendorExample code={code} />}
      <ClientCodeBlocks entry={entry} />
      <VendorMeanings vendors={otherVendors} />
      <Related code={code} />
      <Links entry={entry} />
    </article>
  );
}

function registrationOf({ code, registration, aliases }: StatusCode): string {
  const former = aliases.length === 0 ? '' : ` Also called ${aliases.join(', ')}.`;
  switch (registration.by) {
    case 'iana': {
      const state = registration.state === 'current' ? 'registered' : `registered, ${registration.state}`;
      return `${className(code)}, ${state} (${registration.spec.title}).${former}`;
    }
    case 'vendor':
      return `${className(code)} by its number; not registered, sent by ${registration.vendor}.${former}`;
    case 'nobody':
      return `${className(code)}; not registered, and no vendor is known to send it.`;
  }
}

function Facts({ entry }: { readonly entry: StatusCode }) {
  return (
    <dl className="facts">
      <dt>Who acts</dt>
      <dd>{ACTORS[entry.actor]}</dd>
      <dt>Retry</dt>
      <dd>
        {!entry.retry.text.toLowerCase().startsWith(VERDICTS[entry.retry.verdict].toLowerCase()) && (
          <strong>{VERDICTS[entry.retry.verdict]}. </strong>
        )}
        {entry.retry.text}
      </dd>
      {entry.keepsMethod !== undefined && (
        <>
          <dt>Method when followed</dt>
          <dd>{METHODS[entry.keepsMethod]}</dd>
        </>
      )}
      {entry.permanent !== undefined && (
        <>
          <dt>Permanent</dt>
          <dd>{entry.permanent ? 'Yes, meant for good' : 'No, for now'}</dd>
        </>
      )}
      <dt>Body</dt>
      <dd>{contentText(entry)}</dd>
      <dt>Cached</dt>
      <dd>{cacheText(entry)}</dd>
      <dt>Header</dt>
      <dd>
        {entry.fields.length === 0 ? (
          'No field is called for'
        ) : (
          <ul>
            {entry.fields.map((field) => (
              <li key={field.name}>
                <code>{field.name}</code> <span className="keyword">{field.keyword}</span>
                {field.when !== undefined && ` ${field.when}`}
                {': '}
                {fieldEntry(field.name)?.meaning ?? <ExternalLink url={mdnField(field.name).url}>MDN</ExternalLink>}
                {field.alternatives !== undefined && ` Instead: ${field.alternatives.join(', ')}.`}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
}

function contentText({ code, content }: StatusCode): string {
  switch (content) {
    case 'forbidden':
      return 'None: the response ends with its header';
    case 'allowed':
      return 'Allowed';
    case 'expected':
      return code >= 400 ? 'Expected: it explains the error, except to HEAD' : 'Expected, except to HEAD';
  }
}

function cacheText({ code, storable }: StatusCode): string {
  if (classOf(code) === 1) return 'No: caches store no interim responses';
  if (code === 304) return 'It renews the copy that is stored, by its own header fields';
  switch (storable) {
    case 'heuristic':
      return 'Yes, even without Cache-Control, for a guessed time';
    case 'explicit':
      return 'Only when the response says for how long (max-age, s-maxage, Expires)';
    case 'never':
      return 'Never: a cache must not store it';
  }
}

interface SentencesProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly heading?: 'h3' | 'h5';
}

function Sentences({ title, items, heading: Heading = 'h3' }: SentencesProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <Heading>{title}</Heading>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <RunningText text={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConfusedWith({ entry }: { readonly entry: StatusCode }) {
  if (entry.confusedWith.length === 0) return null;
  return (
    <section>
      <h3>Confused with</h3>
      <dl className="confusions">
        {entry.confusedWith.map(({ code, difference }) => (
          <div key={`${code} ${difference}`}>
            <dt>
              <CodeLink code={code} />
            </dt>
            <dd>{difference}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Example({ code }: { readonly code: number }) {
  const { request, response } = exampleOf(code);
  return (
    <section>
      <h3>On the wire</h3>
      <div className="columns">
        <CodeBlock title="Request" text={request} />
        <CodeBlock title="Response" text={response} />
      </div>
      {answersWith(code).length > 0 && (
        <p>
          <PlaceLink to={{ kind: 'chooser', at: answersWith(code)[0]?.id ?? 'start' }}>
            The questions that lead to {code}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}

function VendorExample({ code }: { readonly code: number }) {
  const example = vendorExampleOf(code);
  if (example === undefined) return null;
  const { response, log } = example;
  return (
    <section>
      <h3>On the wire</h3>
      <div className="columns">
        {response === undefined ? (
          <p>The client gets no response: the code stands in the log of the server alone.</p>
        ) : (
          <CodeBlock title="Response" text={response} />
        )}
        {log !== undefined && <CodeBlock title="Log of the server" text={log} />}
      </div>
    </section>
  );
}

function ClientCodeBlocks({ entry }: { readonly entry: StatusCode }) {
  const { typescript, python, remark } = clientCodeOf(entry);
  return (
    <section>
      <h3>In client code</h3>
      {remark !== undefined && <p>{remark}</p>}
      <div className="columns">
        <CodeBlock title="TypeScript, fetch" text={typescript} />
        <CodeBlock title="Python, requests" text={python} />
      </div>
    </section>
  );
}

function VendorMeanings({ vendors }: { readonly vendors: readonly StatusCode[] }) {
  if (vendors.length === 0) return null;
  return (
    <section>
      <h3>Other meanings</h3>
      {vendors.map(({ name, meaning, registration, client, server }) => (
        <div key={name} className="vendor">
          <h4>
            {name} ({registration.by === 'vendor' ? registration.vendor : 'unknown'})
          </h4>
          <p>{meaning}</p>
          <div className="columns">
            <Sentences title="As a client" items={client} heading="h5" />
            <Sentences title="As the server" items={server} heading="h5" />
          </div>
        </div>
      ))}
    </section>
  );
}

function Related({ code }: { readonly code: number }) {
  const guides = guidesOn(code);
  const concerning = rulesConcerning(code).flatMap((id) => {
    const rule = rules.get(id);
    return rule === undefined ? [] : [{ id, rule }];
  });
  return (
    <>
      {guides.length > 0 && (
        <section>
          <h3>Guides</h3>
          <ul>
            {guides.map(({ id, title, summary }) => (
              <li key={id}>
                <PlaceLink to={{ kind: 'guide', id }}>{title}</PlaceLink>: <RunningText text={summary} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {concerning.length > 0 && (
        <section>
          <h3>What Status Lens checks</h3>
          <ul className="rules">
            {concerning.map(({ id, rule }) => (
              <li key={id}>
                <LevelMark level={rule.level} />{' '}
                <PlaceLink to={{ kind: 'rule', id }} className="rule-link">
                  {id}
                </PlaceLink>{' '}
                {rule.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Links({ entry: { registration, links } }: { readonly entry: StatusCode }) {
  const all = [...(registration.spec === undefined ? [] : [registration.spec]), ...links];
  const unique = all.filter(({ url }, index) => all.findIndex((one) => one.url === url) === index);
  if (unique.length === 0) return null;
  return (
    <section>
      <h3>Read on</h3>
      <p className="links">
        {unique.map(({ title, url }) => (
          <ExternalLink key={url} url={url}>
            {title}
          </ExternalLink>
        ))}
      </p>
    </section>
  );
}
