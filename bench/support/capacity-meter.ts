import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import type { Table } from '../../lambdas/data/table.ts';
import type { Consumption } from '../results.ts';

const consumed = z.object({ CapacityUnits: z.number() });
const metered = z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]).optional() });

export interface CapacityMeter {
  /** What an action's calls consumed, indexes included, how long it took, and what it answered. */
  measure<T>(action: () => Promise<T>): Promise<{ consumed: Consumption; answer: T }>;
}

/** Reads `ConsumedCapacity` off everything that is sent through the table's client. One action at a time. */
export function meterOf({ client }: Table): CapacityMeter {
  let spent = { read: 0, write: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const asked = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' as const } };
        const result = await next(asked);
        const { ConsumedCapacity = [] } = metered.parse(result.output);
        const kind = /^(Get|Query|BatchGet|TransactGet)/.test(commandName ?? '') ? 'read' : 'write';
        for (const { CapacityUnits } of [ConsumedCapacity].flat()) spent[kind] += CapacityUnits;
        return result;
      },
    { step: 'initialize', name: 'capacityMeter', override: true },
  );
  return {
    async measure(action) {
      const units = { read: 0, write: 0 };
      spent = units;
      const begun = performance.now();
      const answer = await action();
      spent = { read: 0, write: 0 };
      return { consumed: { ...units, milliseconds: performance.now() - begun }, answer };
    },
  };
}
