import { sesHandler } from '../../middleware/ses.ts';
import { systemClock } from '../../runtime/clock.ts';
import { addLogFields, log } from '../../runtime/log.ts';
import { tenantTable } from '../../runtime/tenant-table.ts';
import { noteDelivery } from '../../usecases/notify/email/delivery/note-delivery.ts';
import { noteEmailFailure } from '../../usecases/notify/email/delivery/note-failure.ts';
import { readSesEvent } from '../../usecases/notify/email/delivery/ses-event.ts';

/** SES's events about emails that arrived or failed. */
export const handler = sesHandler('email-events', async (detail, type) => {
  const report = readSesEvent(detail);
  if (!report) {
    log('email-event-ignored', { type });
    return;
  }
  addLogFields({ event: type, ...report.about });
  const deps = { table: tenantTable(report.about.organizationId), clock: systemClock };
  if (report.reason === 'delivered') await noteDelivery(deps, report);
  else await noteEmailFailure(deps, report);
});
