import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FeedMessage } from '../../../core/contract/feeds.ts';
import { monthOf } from '../../../core/domain/time.ts';
import { getCalendar } from '../../../lambdas/usecases/guest/availability/get-calendar.ts';
import { followChanges } from '../../../lambdas/usecases/notify/feeds/follow-changes.ts';
import { answerFeedMessage, openFeed } from '../../../lambdas/usecases/notify/feeds/follow-venue.ts';
import { openShop, type Shop, sessionTomorrow } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { listening } from './support/record.ts';

const clock = { now: () => new Date('2026-11-22T09:00:00.000Z') };
let running: TestTable;

beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running.close());

/** A calendar as a widget fetches it, and the stream records of a seat taken in tomorrow's session. */
async function visit(shop: Shop) {
  const { table } = running;
  const session = await sessionTomorrow(table, shop, clock.now());
  const { push, bus, heardBy } = listening();
  const key = shop.venue.embedKey;
  const month = monthOf(session.date);
  let version = session.version;
  return {
    fetch: () => getCalendar({ table, clock }, { key, activityId: shop.activity.id, month }),
    async change() {
      const before = { entity: 'SESSION', ...session, version };
      version += 1;
      const after = { ...before, capacityRemaining: session.capacityRemaining - version, version };
      await followChanges({ table, clock, push, bus }, [
        { id: `${version}`, before, after, at: clock.now() },
      ]);
    },
    async subscribe(connectionId: string): Promise<FeedMessage | undefined> {
      await openFeed({ table, clock, perNetwork: 100 }, connectionId, '192.0.2.1');
      const deps = { table, clock, linkSecret: async () => 'secret', push };
      const shown = { activityId: shop.activity.id, month };
      const action = { action: 'subscribe', key, activityIds: [shop.activity.id], shown };
      await answerFeedMessage(deps, connectionId, JSON.stringify(action));
      return heardBy(connectionId)[0];
    },
    heardBy,
  };
}

test('a subscriber gets the version of the month they fetched if nothing was missed', async () => {
  const { fetch, change, subscribe } = await visit(await openShop(running.table, { now: clock.now() }));
  await change();
  const { version, month } = await fetch();
  expect(version).toBeGreaterThan(0);
  expect(await subscribe('in-time')).toMatchObject({ type: 'subscribed', shown: { month, version } });
});

test('a change between fetch and subscription shows as another version; a later one is sent', async () => {
  const { fetch, change, subscribe, heardBy } = await visit(
    await openShop(running.table, { now: clock.now() }),
  );
  const { version } = await fetch();
  await change();
  expect(await subscribe('late')).not.toMatchObject({ shown: { version } });
  const again = await fetch();
  await change();
  expect(heardBy('late').map(({ type }) => type)).toEqual(['subscribed', 'session']);
  expect(again.version).toBe(version + 1);
});

test('a month without sessions has a version too', async () => {
  const shop = await openShop(running.table, { now: clock.now() });
  const { fetch, subscribe } = await visit(shop);
  const { version } = await fetch();
  expect(await subscribe('quiet')).toMatchObject({ shown: { version } });
});
