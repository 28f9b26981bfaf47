import { setTimeout as wait } from 'node:timers/promises';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { auditAfterChange } from '../../usecases/platform/audit-after-change.ts';

export const handler = tenantBusHandler('auditor', (table) => {
  const deps = { table, clock: systemClock, wait: (milliseconds: number) => wait(milliseconds) };
  return {
    'booking.held': (event) => auditAfterChange(deps, event),
    'booking.confirmed': (event) => auditAfterChange(deps, event),
    'booking.rescheduled': (event) => auditAfterChange(deps, event),
    'booking.expired': (event) => auditAfterChange(deps, event),
    'booking.cancelled': (event) => auditAfterChange(deps, event),
  };
});
