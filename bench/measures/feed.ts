import type { Page } from 'playwright-core';
import { sessionId as sessionIdSchema } from '../../core/contract/model/ids.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { type OwnVenue, openVenue } from '../../test/browser/support/venue.ts';
import { chooseDay, slotOf, subscribed } from '../../test/browser/support/widget.ts';
import { openFeed } from '../../test/http/support/feed.ts';
import { startBrowser } from '../../test/support/start-browser.ts';
import { startWorld, type World } from '../../test/support/world.ts';
import type { FeedDelay } from '../results.ts';

export interface FeedOptions {
  /** How many browsers and plain sockets follow the venue, one run each. */
  readonly sockets: readonly number[];
  readonly holds: number;
}

/** From the commit of a hold until an open widget in a real browser shows one seat less. */
export async function measureFeed({ sockets, holds }: FeedOptions): Promise<FeedDelay[]> {
  const world = await startWorld();
  const browser = await startBrowser();
  try {
    const found: FeedDelay[] = [];
    for (const count of sockets) {
      const page = await browser.newPage();
      found.push({ sockets: count, seconds: await watch(world, page, count, holds) });
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
    await world.close();
  }
}

/** The first hold warms up, and does not count. */
async function watch(world: World, page: Page, sockets: number, holds: number): Promise<number[]> {
  const venue = await openVenue(world, { activity: { capacity: 500, maxPlayers: 500 } });
  const others = await followers(world, venue, sockets - 1);
  const following = subscribed(page);
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await following;
  const seconds: number[] = [];
  for (let hold = 0; hold <= holds; hold++) {
    await world.waitUntilIdle();
    seconds.push(await oneSeatLess(world, page, venue));
  }
  for (const other of others) other.close();
  return seconds.slice(1);
}

/** Sockets of other guests: they listen as the browser does, and show nothing. */
async function followers(world: World, { venue, activity }: OwnVenue, count: number) {
  const feeds = [];
  for (let socket = 0; socket < count; socket++) {
    const feed = await openFeed(world);
    await feed.ask({ action: 'subscribe', key: venue.embedKey, activityIds: [activity.id] });
    feeds.push(feed);
  }
  return feeds;
}

/** Seconds; browser and bench are on one machine and share its clock. */
async function oneSeatLess({ table }: World, page: Page, { venue, sessionId }: OwnVenue): Promise<number> {
  const slot = slotOf(page, sessionId);
  const before = await slot.textContent();
  const shown = slot.evaluate(
    (element, text) =>
      new Promise<number>((resolve) => {
        const look = () => (element.textContent === text ? requestAnimationFrame(look) : resolve(Date.now()));
        look();
      }),
    before,
  );
  const clock = { now: () => new Date() };
  const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret of the bench' };
  const party = [{ unitId: 'player', quantity: 1 }];
  await createHold(deps, {
    key: venue.embedKey,
    sessionId: sessionIdSchema.parse(sessionId),
    party,
    idempotencyKey: systemIds.random(),
  });
  const committed = Date.now();
  return ((await shown) - committed) / 1000;
}
