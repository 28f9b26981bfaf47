import { sesHandler } from '../../middleware/ses.ts';
import { systemClock } from '../../runtime/clock.ts';
import { log } from '../../runtime/log.ts';
import { tenantTable } from '../../runtime/tenant-table.ts';
import { noteEmailFailure } from '../../usecases/email/note-failure.ts';
import { readSesEvent } from '../../usecases/email/ses-event.ts';

/** SES's events about emails that did not arrive. */
export const handler = sesHandler('email-events', async (detail, type) => {
  const failed = readSesEvent(detail);
  if (!failed) {
    log('email-event-ignored', { type });
    return;
  }
  const table = tenantTable(failed.about.organizationId);
  await noteEmailFailure({ table, clock: systemClock }, failed);
});
