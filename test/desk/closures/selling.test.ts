import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { ClosureScope } from '../../../core/contract/model/desk/closure.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { reopenClosure } from '../../../lambdas/usecases/desk/closures/reopen-closure.ts';
import { getClosure } from '../../../lambdas/usecases/desk/closures/view-closures.ts';
import { bookingByLink } from '../../../lambdas/usecases/guest/booking/view-booking.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { signLink } from '../../../lambdas/usecases/scope/links.ts';
import { details, openPage, startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import type { Shop } from '../../support/shop.ts';
import { atTheTill, held, managerOf, meanwhile, openHourlyShop, sessionAt } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

const close = (shop: Shop, { id: sessionId }: Session) => {
  const scope: ClosureScope = { kind: 'session', sessionId };
  return createClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, scope, reason: 'A leak' });
};
const closed = { code: 'closed' };

const free = {
  activity: {
    priceList: { units: [{ id: 'player', name: 'Player', price: 0 }], groupTiers: [], peakRules: [] },
  },
};

test.each([
  ['that costs something', {}],
  ['that is free', free],
])(
  'a guest with seats of a session %s is refused once it is closed, until it is open again',
  async (_, plan) => {
    const shop = await openHourlyShop(till, plan);
    const noon = await sessionAt(till.table, shop, 12);
    const { token } = await held(till, shop, noon);
    const { id: closureId } = await close(shop, noon);
    await expect(startCheckout(till.deps, token, details)).rejects.toMatchObject(closed);
    expect(await bookingByLink(till.deps, token)).toMatchObject({ state: 'held' });
    await reopenClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, closureId });
    await expect(startCheckout(till.deps, token, details)).resolves.toBeDefined();
  },
);

test('so is a guest whose session is closed at the very moment of the checkout', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  const { token } = await held(till, shop, noon);
  const table = meanwhile(till.table, 0, () => close(shop, noon));
  await expect(startCheckout({ ...till.deps, table }, token, details)).rejects.toMatchObject(closed);
  expect(await bookingByLink(till.deps, token)).toMatchObject({ state: 'held' });
});

test('a guest who is on the payment page may pay, and becomes a case for staff; a second page is not opened', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  const paying = await atTheTill(till, shop, noon);
  const other = await atTheTill(till, shop, noon);
  const { id: closureId } = await close(shop, noon);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  await expect(startCheckout(till.deps, other.token, details)).rejects.toMatchObject(closed);
  expect((await till.payments.readCheckout(other.checkoutSessionId)).status).toBe('expired');
  const seen = await getClosure(till.deps, managerOf(shop), { venueId: shop.venue.id, closureId });
  expect(seen.affected.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [paying.bookingId, 'confirmed'],
      [other.bookingId, 'pending'],
    ]),
  );
});

test('what staff sell in a closed session, saying why, can be paid by the link', async () => {
  const shop = await openHourlyShop(till);
  const noon = await sessionAt(till.table, shop, 12);
  await close(shop, noon);
  const { id: bookingId } = await createStaffBooking(deskOf(), {
    actor: managerOf(shop),
    venueId: shop.venue.id,
    sessionId: noon.id,
    party: [{ unitId: 'player', quantity: 2 }],
    guest: details.guest,
    answers: [],
    source: 'staff',
    payment: { method: 'link', hoursToPay: 3 },
    override: { reason: 'The plumber will be done' },
    idempotencyKey: systemIds.random(),
  });
  const link = { organizationId: shop.organization.id, bookingId };
  const token = await signLink(await till.deps.linkSecret(), link, new Date(noon.startsAt));
  await expect(openPage(till, token)).resolves.toEqual(expect.any(String));
});

function deskOf() {
  return {
    ...till.deps,
    organizations: organizations(till.table),
    venues: venues(till.table),
  };
}
