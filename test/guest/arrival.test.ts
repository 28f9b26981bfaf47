import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bookings } from '../../lambdas/data/guest/bookings.ts';
import { calendarFileOf, viewBooking } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { openCounter } from '../desk/support.ts';
import { startTable, type TestTable } from '../support/table.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const link = 'https://book.example/manage/token';

/** A German guest's booking of the first session, which starts at noon in New York. */
async function booked(arriveMinutes?: number) {
  const { floor, book } = await openCounter(running.table, { ...(arriveMinutes && { arriveMinutes }) });
  const { id, organizationId } = await book({ language: 'de' });
  const booking = await bookings(running.table).get(organizationId, id);
  if (!booking) throw new Error('The booking was just made.');
  const file = await calendarFileOf(running.table, booking, link);
  return { view: await viewBooking(floor.deps, booking), file: file.replaceAll('\r\n ', '') };
}

test('a guest who is to come early sees when, on the venue’s clock and in the entry of their calendar', async () => {
  const { view, file } = await booked(15);
  expect(view.local).toMatchObject({
    arriveAt: expect.stringContaining('T11:45'),
    startsAt: expect.stringContaining('T12:00'),
  });
  expect(file).toMatch(/DESCRIPTION:Bitte kommen Sie bis 11:45/);
});

test('one who may come at the start is told nothing else', async () => {
  const { view, file } = await booked();
  expect(view.local.arriveAt).toBeUndefined();
  expect(file).not.toContain('Bitte');
});
