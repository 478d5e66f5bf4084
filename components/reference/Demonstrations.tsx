import { useId } from 'react';
import { demonstrations } from '#lib/reference/demonstrations.ts';
import { checkResponse, readResponse } from '#lib/reference/read-response.ts';
import { rules } from '#lib/rules/index.ts';
import { rowOf } from '#lib/store/row.ts';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { FindingCard } from './FindingCard.tsx';

/** Scenarios of the Status Lab, one open at a time: an exchange, and what is reported of it. Nothing is requested. */
export function Demonstrations() {
  const group = useId();
  return (
    <div className="demonstrations">
      {demonstrations.map(({ scenario, title, exchange, rule }, index) => (
        <details key={scenario} name={group} open={index === 0}>
          <summary>{title}</summary>
          <Shown exchange={exchange} rule={rule} />
        </details>
      ))}
    </div>
  );
}

function Shown({ exchange, rule }: { readonly exchange: string; readonly rule: string }) {
  const read = readResponse(exchange);
  if (read === undefined) return null;
  const findings = checkResponse(read, rules);
  const finding = findings.find((one) => one.rule === rule);
  return (
    <>
      <CodeBlock title="The exchange" text={exchange} />
      <p>
        Point at the code, or reach it with the Tab key, and it is explained:{' '}
        <ExplainedStatus exchange={read.exchange} />
      </p>
      <p>Reported is:</p>
      {finding !== undefined && (
        <FindingCard finding={finding} row={rowOf(read.exchange, { findings, order: 0 })} heading="h3" />
      )}
    </>
  );
}
