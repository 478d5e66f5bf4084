export { isCutShort, missedLength } from './cut-short.ts';
export { diagnose } from './diagnose.ts';
export {
  type Alternative,
  type Diagnosis,
  type DiagnosisSummary,
  type FilledCheck,
  type FilledStep,
  type PathNode,
  type Reason,
  summaryOf,
} from './diagnosis.ts';
export { GATEWAY_CODES, isGatewayError } from './gateway-codes.ts';
export { type HistoryEntry, type OriginHistory, originHistory, type RouteRecord } from './history.ts';
export type { CauseId, GatewayProduct, Hop, StepId } from './product.ts';
export { products } from './products/index.ts';
export {
  gatewayFaultBehind,
  KNOWN_TIMEOUTS,
  STEPS,
  STOPS,
  TEXTBOOK,
  type TextbookEntry,
  timeoutsNear,
  VENDOR_CODES,
} from './textbook.ts';
