import type { EventBridgeEvent } from 'aws-lambda';
import { systemClock } from '../../runtime/clock.ts';
import { log } from '../../runtime/log.ts';
import { tenantTable } from '../../runtime/tenant-table.ts';
import { noteEmailFailure } from '../../usecases/email/note-failure.ts';
import { readSesEvent } from '../../usecases/email/ses-event.ts';

/** SES's events about emails that did not arrive. */
export async function handler(event: Pick<EventBridgeEvent<string, unknown>, 'detail-type' | 'detail'>) {
  const failed = readSesEvent(event.detail);
  if (!failed) {
    log('email-event-ignored', { type: event['detail-type'] });
    return;
  }
  const table = tenantTable(failed.about.organizationId);
  await noteEmailFailure({ table, clock: systemClock }, failed);
}
