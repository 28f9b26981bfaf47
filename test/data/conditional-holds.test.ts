import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { bookingId } from '../../core/contract/model/ids.ts';
import { holdExpiresAt } from '../../core/domain/booking/deadlines.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { type PricedParty, priceParty } from '../../lambdas/usecases/guest/availability/price-party.ts';
import { newBooking } from '../../lambdas/usecases/guest/booking/new-booking.ts';
import { takeSeats } from '../../lambdas/usecases/guest/booking/take-seats.ts';
import { openShop, sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const units = [{ id: 'player', name: 'Player', price: 2500 }] as Session['priceAtGeneration']['units'];
const withBuyOut = { priceList: { units, groupTiers: [], peakRules: [], buyOutPrice: 20_000 } };

const now = new Date('2026-11-22T09:00:00.000Z');

describe('a hold', () => {
  let running: TestTable;
  beforeAll(async () => {
    running = await startTable();
  }, 60_000);
  afterAll(() => running?.close());

  /** Guests read the session first and write later: what happens in between is up to the test. */
  async function setup(activity: NonNullable<Parameters<typeof openShop>[1]['activity']>) {
    const { table } = running;
    const shop = await openShop(table, { now, activity });
    const session = await sessionTomorrow(table, shop, now);
    const { organization, venue } = shop;
    const read = async (): Promise<Session> => {
      const found = await sessions(table).get(organization.id, session.id);
      if (!found) throw new Error('The session is gone.');
      return found;
    };
    const look = (quantity: number, buyOut?: true) =>
      priceParty(
        { table, clock: { now: () => now } },
        {
          key: venue.embedKey,
          sessionId: session.id,
          party: [{ unitId: 'player', quantity }],
          ...(buyOut && { buyOut }),
        },
      );
    const take = (priced: PricedParty, buyOut?: true) => {
      const id = bookingId.parse(`bkg_${systemIds.random()}`);
      const base = newBooking(systemIds, id, priced, { ...(buyOut && { buyOut }) }, now);
      const wanted = { ...base, state: 'held', source: 'widget', expiresAt: holdExpiresAt(now) } as const;
      return takeSeats(table, wanted, now, { transition: { event: 'hold', by: 'guest' } });
    };
    /** As a generation writes it: a new plan. */
    const replan = async (changes: Partial<Session>) => {
      const before = await read();
      const version = before.version + 1;
      expect(await sessions(table).replace({ ...before, ...changes, version, planVersion: version })).toBe(
        true,
      );
    };
    return { read, look, take, replan };
  }

  test('of a private session is refused once the session has another size than was read', async () => {
    const { look, take, replan, read } = await setup({ eventType: 'private', capacity: 4 });
    const [first, second] = [await look(2), await look(2)];
    await replan({ capacityTotal: 8, capacityRemaining: 8 });
    await expect(take(first)).rejects.toMatchObject({ code: 'conflict' });
    await expect(take(second)).rejects.toMatchObject({ code: 'conflict' });
    await take(await look(2));
    await expect(take(second)).rejects.toMatchObject({ code: 'full' });
    expect(await read()).toMatchObject({ capacityRemaining: 0, exclusiveParties: 1 });
  });

  test('of a whole session needs it empty, whatever its counters would allow', async () => {
    const { look, take, read } = await setup({ capacity: 4, ...withBuyOut });
    const whole = await look(2, true);
    await take(await look(1));
    await expect(take(whole, true)).rejects.toMatchObject({ code: 'full' });
    expect(await read()).toMatchObject({ capacityRemaining: 3, exclusiveParties: 0 });
  });

  test('does not join a party that has the session to itself, not even in seats opened beside it', async () => {
    const { look, take, replan } = await setup({ capacity: 4, ...withBuyOut });
    await take(await look(3, true), true);
    await replan({ capacityTotal: 8, capacityRemaining: 4 });
    await expect(take(await look(1))).rejects.toMatchObject({ code: 'full' });
  });

  test.each<[string, Partial<Session>]>([
    ['duration', { endsAt: '2026-11-23T12:30:00.000Z' }],
    ['date', { date: '2026-11-24' }],
    [
      'price',
      { priceAtGeneration: { units: units.map((unit) => ({ ...unit, price: 9900 })), groupTiers: [] } },
    ],
  ])('is refused after its %s was planned anew, and not after seats moved', async (_what, changes) => {
    const { look, take, replan, read } = await setup({ capacity: 4 });
    const [seen, other] = [await look(1), await look(1)];
    await take(other);
    const early = await look(1);
    await take(seen);
    await replan(changes);
    await expect(take(early)).rejects.toMatchObject({ code: 'conflict' });
    expect(await read()).toMatchObject({ capacityRemaining: 2 });
  });
});
