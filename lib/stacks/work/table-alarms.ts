import type { Construct } from 'constructs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import type { BookingTable } from '../data/booking-table.ts';

/** The table's own alarms stand here, beside the others, because the topic does. */
export function watchTable(scope: Construct, { alarms }: StackContext, table: BookingTable): void {
  const metric = (name: string) => table.metric(name, { statistic: 'Sum', period: usualPeriod });
  alarms.raise(scope, 'TableReadsThrottled', {
    metric: metric('ReadThrottleEvents'),
    impact: 'The table refuses reads: calendars are slow or fail.',
  });
  alarms.raise(scope, 'TableWritesThrottled', {
    metric: metric('WriteThrottleEvents'),
    impact: 'The table refuses writes: guests cannot take seats, and confirmations are late.',
  });
  alarms.raise(scope, 'TransactionConflicts', {
    metric: metric('TransactionConflict'),
    threshold: 500,
    impact:
      'Many buyers fight for the same session: each retry makes them wait, and some are told to try again.',
  });
}
