import { setTimeout as wait } from 'node:timers/promises';
import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { auditAfterChange } from '../../usecases/audit/audit-after-change.ts';

const deps = { table: table(), clock: systemClock, wait: (milliseconds: number) => wait(milliseconds) };

export const handler = busHandler({
  'booking.held': (event) => auditAfterChange(deps, event),
  'booking.confirmed': (event) => auditAfterChange(deps, event),
  'booking.rescheduled': (event) => auditAfterChange(deps, event),
  'booking.expired': (event) => auditAfterChange(deps, event),
  'booking.cancelled': (event) => auditAfterChange(deps, event),
});
