import * as v from 'valibot';
import { defined } from '../http/defined.ts';
import { type Content, type Exchange, type ExchangeId, type Fields, RESOURCE_TYPES } from '../http/exchange.ts';

/** The member of a HAR entry that holds what Status Lens adds to it (HAR 1.2 leaves names with an underscore free). */
export const OWN_MEMBER = '_statusLens';

const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);
const Amount = v.pipe(v.number(), v.minValue(0));

const Timings = v.object({
  blocked: optional(Amount),
  dns: optional(Amount),
  connect: optional(Amount),
  tls: optional(Amount),
  send: optional(Amount),
  wait: optional(Amount),
  receive: optional(Amount),
});

const Facts = v.object({
  type: v.picklist(RESOURCE_TYPES),
  documentId: optional(v.string()),
  frameId: optional(v.number()),
  initiator: optional(v.string()),
  duration: optional(Amount),
  timings: optional(Timings),
  /** Index in `log.entries` of the hop that led here. */
  redirectedFrom: optional(v.number()),
  hiddenRequestFields: optional(v.array(v.string())),
  hiddenResponseFields: optional(v.array(v.string())),
  provisional: optional(v.literal(true)),
  truncated: optional(v.boolean()),
  truncatedRequest: optional(v.boolean()),
  guessedType: optional(v.string()),
  reasonPhrase: optional(v.string()),
});

/**
 * What an exchange says and HAR cannot: what was not captured, where HAR asks for a value, and what HAR has no name
 * for. A member that is missing was not captured.
 */
export type HarFacts = v.InferOutput<typeof Facts>;

const Own = v.object({ [OWN_MEMBER]: v.object({ facts: Facts }) });

/** The facts of an entry that Status Lens wrote; undefined for entries of others. */
export function factsIn(raw: unknown): HarFacts | undefined {
  const parsed = v.safeParse(Own, raw);
  return parsed.success ? parsed.output[OWN_MEMBER].facts : undefined;
}

/** What HAR cannot say of an exchange. `entryOf` gives the index of another exchange in the same file. */
export function factsOf(exchange: Exchange, entryOf: (id: ExchangeId) => number | undefined): HarFacts {
  const { type, documentId, frameId, initiator, duration, timings, redirectedFrom, requestFields, outcome } = exchange;
  const answer = outcome.state === 'responded' ? outcome : undefined;
  return defined<HarFacts>({
    type,
    documentId,
    frameId,
    initiator,
    duration,
    timings,
    redirectedFrom: redirectedFrom === undefined ? undefined : entryOf(redirectedFrom),
    hiddenRequestFields: requestFields?.hidden && [...requestFields.hidden],
    hiddenResponseFields: answer?.fields?.hidden && [...answer.fields.hidden],
    provisional: requestFields?.provisional,
    truncated: answer?.content?.truncated,
    truncatedRequest: exchange.requestContent?.truncated,
    guessedType: answer?.content?.guessedType,
    reasonPhrase: answer?.reasonPhrase,
  });
}

/** An exchange as it was read from a HAR entry, with the facts in place of what had to be guessed. */
export function withFacts(exchange: Exchange, facts: HarFacts, idOf: (entry: number) => ExchangeId): Exchange {
  const { requestFields, requestContent, outcome } = exchange;
  return defined<Exchange>({
    ...exchange,
    type: facts.type,
    documentId: facts.documentId,
    frameId: facts.frameId,
    initiator: facts.initiator,
    duration: facts.duration,
    timings: facts.timings,
    redirectedFrom: facts.redirectedFrom === undefined ? undefined : idOf(facts.redirectedFrom),
    requestFields:
      requestFields &&
      defined<Fields>({ ...requestFields, hidden: facts.hiddenRequestFields, provisional: facts.provisional }),
    requestContent: requestContent && defined<Content>({ ...requestContent, truncated: facts.truncatedRequest }),
    outcome:
      outcome.state === 'responded'
        ? defined<typeof outcome>({
            ...outcome,
            reasonPhrase: facts.reasonPhrase,
            fields: outcome.fields && defined<Fields>({ ...outcome.fields, hidden: facts.hiddenResponseFields }),
            content:
              outcome.content &&
              defined<Content>({
                ...outcome.content,
                truncated: facts.truncated,
                guessedType: facts.guessedType,
              }),
          })
        : outcome,
  });
}
