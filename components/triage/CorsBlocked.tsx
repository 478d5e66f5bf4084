import { isGatewayError } from '#lib/gateways/index.ts';
import type { Responded } from '#lib/http/exchange.ts';
import { explain } from '#lib/knowledge/status-codes/index.ts';
import type { CorsBlock } from '#lib/lint/cors-block.ts';
import './access.css';

/** The real status of a call that the page's script saw only as a network error. */
export function CorsBlocked({ exchange, block }: { readonly exchange: Responded; readonly block: CorsBlock }) {
  const { status } = exchange.outcome;
  const isFault = status >= 400 && block.withCookies === undefined;
  return (
    <div className="cors-block">
      <p>
        <strong>
          The server did answer: {status} {explain(status).name}.
        </strong>{' '}
        The script on {block.origin} was told only "Failed to fetch", because {whyOf(block)}
      </p>
      <p>
        {isFault
          ? `${isGatewayError(exchange) ? 'Pages of gateways lack the fields for CORS that the application sends, so' : 'Error handlers often leave out the fields for CORS, so'} look at the ${status} first. The message about CORS in the console is what follows from it, and it may go away with it.`
          : `Send Access-Control-Allow-Origin: ${block.origin}${block.withCookies ? ' and Access-Control-Allow-Credentials: true' : ''} with this response if that origin may read it.`}
      </p>
    </div>
  );
}

function whyOf({ allowed, withCookies }: CorsBlock): string {
  if (allowed === undefined) return 'the response has no Access-Control-Allow-Origin.';
  if (withCookies === undefined) {
    return `the response allows ${allowed} in Access-Control-Allow-Origin, and not this origin.`;
  }
  return allowed === '*'
    ? 'the request carried cookies, and then Access-Control-Allow-Origin: * allows nobody.'
    : 'the request carried cookies, and the response has no Access-Control-Allow-Credentials: true.';
}
