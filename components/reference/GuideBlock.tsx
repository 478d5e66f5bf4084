import { disagreement } from '#lib/reference/disagreements.ts';
import type { Block } from '#lib/reference/guides/guide.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { DisagreementBox } from './DisagreementBox.tsx';
import { GatewayPaths } from './GatewayPaths.tsx';
import { ResponseChecker } from './ResponseChecker.tsx';
import { RunningText } from './RunningText.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

/** One block of a guide. */
export function GuideBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <RunningText text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li key={item}>
          <RunningText text={item} />
        </li>
      ));
      return block.ordered === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <GuideTable table={block} />;
    case 'code':
      return <CodeBlock title={block.title} text={block.text} />;
    case 'mistake':
      return (
        <div className="mistake">
          <h4>{block.title}</h4>
          <p>
            <RunningText text={block.why} />
          </p>
          <p>
            <strong>Instead:</strong> <RunningText text={block.instead} />
          </p>
          <p className="muted">
            Found by <RunningText text={`{rule:${block.rule}}`} />
          </p>
        </div>
      );
    case 'step':
      return (
        <div className="step">
          <h4>{block.title}</h4>
          <ul>
            {block.checks.map(({ title, command }) => (
              <li key={title}>
                {title}
                {command !== undefined && (
                  <div className="command">
                    <code>{command}</code>
                    <CopyButton text={command} what="the command" />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'disagreement':
      return <DisagreementBox disagreement={disagreement(block.id)} />;
    case 'checker':
      return <ResponseChecker />;
    case 'gateway-path':
      return <GatewayPaths />;
  }
}

function GuideTable({ table: { caption, head, rows } }: { readonly table: Extract<Block, { kind: 'table' }> }) {
  return (
    <ScrollRegion name={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) =>
              cell === '' ? (
                <td key={cell} />
              ) : (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...rest]) => (
            <tr key={first}>
              <th scope="row">
                <RunningText text={first} />
              </th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>
                  <RunningText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
