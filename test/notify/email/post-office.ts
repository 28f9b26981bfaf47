import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { bookingId } from '../../../core/contract/model/ids.ts';
import { bookingItem } from '../../../lambdas/data/guest/bookings.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { sesMailer } from '../../../lambdas/gateways/email.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import type { BookingEmailKind } from '../../../lambdas/usecases/notify/email/booking-emails.ts';
import { sendBookingEmail } from '../../../lambdas/usecases/notify/email/send-booking-email.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { importOrganization } from '../../../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../../../lambdas/usecases/platform/import/import-venue.ts';
import { anActivity } from '../../core/support/examples.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { aBooking, anEvent, anOrganization, aVenue, startInbox } from './support.ts';

export const secret = 's'.repeat(64);

/** A table with a venue, an inbox emptied before each test, and a stopped clock. */
export function usePostOffice() {
  let stored: TestTable;
  let inbox: Awaited<ReturnType<typeof startInbox>>;
  let now: Date;
  let number = 0;

  beforeAll(async () => {
    [stored, inbox] = await Promise.all([startTable(), startInbox()]);
    await importOrganization(stored.table, anOrganization);
    await importVenue(stored.table, aVenue());
    await importActivity(stored.table, anActivity());
  }, 60_000);

  afterAll(async () => {
    await inbox.close();
    await stored.close();
  });

  beforeEach(async () => {
    now = new Date('2026-11-22T12:06:00.000Z');
    await inbox.clear();
  });

  /** The mailer of the deployed function, with failures injected by the test. */
  const deps = (around: (send: () => Promise<string>) => Promise<string> = (send) => send()) => {
    const real = sesMailer('bookings@platform.example', inbox.client);
    return {
      table: stored.table,
      clock: { now: () => now },
      mailer: { send: (message: Parameters<typeof real.send>[0]) => around(() => real.send(message)) },
      linkSecret: async () => secret,
      siteUrl: 'https://book.example',
      invocation: systemIds.random(),
    };
  };

  return {
    deps,
    table: () => stored.table,
    emails: () => inbox.emails(),
    clock: () => now,
    setClock: (at: string) => {
      now = new Date(at);
    },
    keep: (booking: Booking) => putItem(stored.table, bookingItem(booking)),

    async stand(changes: Partial<Booking> = {}): Promise<Booking> {
      number += 1;
      const id = bookingId.parse(`bkg_test${String(number).padStart(12, '0')}`);
      const booking = aBooking({ id, ...changes });
      await putItem(stored.table, bookingItem(booking));
      return booking;
    },

    tell: (kind: BookingEmailKind, booking: Booking, given = deps(), refundId = 'rf_1') =>
      sendBookingEmail(given, kind, anEvent(booking, `booking.${kind}`, refundId)),

    /** The text of the only email in the inbox. */
    async theText(): Promise<string> {
      const [email, ...more] = await inbox.emails();
      expect(more).toEqual([]);
      return (email?.body.text ?? '').replace(/[\u00a0\u202f]/g, ' ');
    },
  };
}
