import { useMemo } from 'react';
import { isCutShort } from '#lib/gateways/cut-short.ts';
import type { Diagnosis } from '#lib/gateways/diagnosis.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { useView, useViewStore } from '../common/view-context.ts';

/** Who answered an exchange, or broke it off, where a gateway may have; undefined for every other exchange. */
export function useDiagnosis(exchange: Exchange | undefined): Diagnosis | undefined {
  const { diagnose, isGatewayFailure } = useViewStore();
  const log = useView((state) => state.log);
  return useMemo(
    () =>
      exchange !== undefined && isResponded(exchange) && (isGatewayFailure(exchange) || isCutShort(exchange))
        ? diagnose(exchange, log.journal)
        : undefined,
    [exchange, log, diagnose, isGatewayFailure],
  );
}
