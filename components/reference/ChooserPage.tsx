import { explain } from '#lib/knowledge/status-codes/index.ts';
import type { Answer, Question } from '#lib/reference/chooser.ts';
import { answers, FIRST_QUESTION, questions, wayTo } from '#lib/reference/chooser.ts';
import { Icon } from '../common/Icon.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { CodeLink } from './CodeLink.tsx';
import { DisagreementBox } from './DisagreementBox.tsx';
import { PageHead } from './PageHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { RunningText } from './RunningText.tsx';

/** Which code should I return? One question at a time, to a code and a response that can be copied. */
export function ChooserPage({ at = FIRST_QUESTION }: { readonly at?: string | undefined }) {
  const answer = answers.get(at);
  const question = questions.get(at) ?? questions.get(FIRST_QUESTION);
  return (
    <article className="chooser">
      <p className="muted">Which code should I return?</p>
      <Way to={at} />
      {answer !== undefined ? (
        <AnswerView answer={answer} />
      ) : (
        question !== undefined && <QuestionView question={question} />
      )}
    </article>
  );
}

function Way({ to }: { readonly to: string }) {
  const way = wayTo(to);
  if (way.length === 0) return null;
  return (
    <ol className="way" aria-label="Your answers so far">
      {way.map(({ question, option }) => (
        <li key={question.id}>
          <PlaceLink to={{ kind: 'chooser', at: question.id }} title="Answer this question differently">
            {question.question}
          </PlaceLink>{' '}
          <span>{option.label}</span>
        </li>
      ))}
    </ol>
  );
}

function QuestionView({ question: { id, question, disagreement, options } }: { readonly question: Question }) {
  return (
    <>
      <PageHead key={id} title={question}>
        {question}
      </PageHead>
      {disagreement !== undefined && <DisagreementBox disagreement={disagreement} heading="h3" />}
      <ul className="options">
        {options.map(({ label, hint, to }) => (
          <li key={to}>
            <PlaceLink to={{ kind: 'chooser', at: to }} className="option">
              <span>
                {label}
                {hint !== undefined && <span className="muted"> {hint}</span>}
              </span>
              <Icon name="chevron" />
            </PlaceLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function AnswerView({ answer: { id, code, because, example } }: { readonly answer: Answer }) {
  return (
    <>
      <PageHead key={id} title={`Return ${code} ${explain(code).name}`}>
        Return <CodeLink code={code} />
      </PageHead>
      <p className="lead">
        <RunningText text={because} />
      </p>
      <div className="columns">
        <CodeBlock title="Request" text={example.request} />
        <CodeBlock title="Response to return" text={example.response} />
      </div>
      <p>
        <PlaceLink to={{ kind: 'code', code }}>Everything about {code}</PlaceLink>
        {' · '}
        <PlaceLink to={{ kind: 'chooser' }}>Start again</PlaceLink>
      </p>
    </>
  );
}
