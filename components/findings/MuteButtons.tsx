import type { KeyboardEvent } from 'react';
import type { Exchange } from '#lib/http/exchange.ts';
import { originOf, parseUrl, pathPattern } from '#lib/http/url.ts';
import type { Finding } from '#lib/lint/finding.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { ExternalLink } from '../common/ExternalLink.tsx';

interface MuteButtonsProps {
  readonly finding: Finding;
  readonly exchange: Exchange;
  readonly onMute: (mute: Mute) => void;
}

interface Way {
  readonly name: string;
  /** Where the rule reports nothing any more. */
  readonly where: string;
  readonly mute: Mute;
}

/** The mutes that hide a finding, the narrowest first. */
function waysOf(rule: string, { method, url }: Exchange): readonly Way[] {
  const everywhere: Way = { name: 'This rule everywhere', where: rule, mute: { rule } };
  const origin = originOf(url);
  const path = parseUrl(url)?.pathname;
  if (origin === undefined || path === undefined) return [everywhere];
  const pattern = pathPattern(url);
  return [
    { name: 'Only this finding', where: `${method} ${origin}${path}`, mute: { rule, method, origin, path } },
    { name: 'This rule on this path', where: `${origin}${pattern}`, mute: { rule, origin, path: pattern } },
    { name: 'This rule on this origin', where: origin, mute: { rule, origin } },
    everywhere,
  ];
}

/** Stops reports of a rule, here or further away; the settings bring them back. */
export function MuteButtons({ finding: { rule }, exchange, onMute }: MuteButtonsProps) {
  function onKeyDown(event: KeyboardEvent<HTMLDetailsElement>) {
    const { currentTarget } = event;
    if (event.key !== 'Escape' || !currentTarget.open) return;
    event.stopPropagation();
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  }

  return (
    <details className="mute" onKeyDown={onKeyDown}>
      <summary>Mute…</summary>
      <ul>
        {waysOf(rule, exchange).map(({ name, where, mute }) => (
          <li key={name}>
            <button type="button" className="button mute-way" onClick={() => onMute(mute)}>
              {name} <span className="code mute-where">{where}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mute-note">
        <ExternalLink url="/options.html#mutes">Settings</ExternalLink> lists what is muted and brings it back.
      </p>
    </details>
  );
}
