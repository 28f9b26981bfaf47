import type { Page } from 'playwright-core';
import { startBrowser } from '../../test/support/start-browser.ts';
import { startWorld } from '../../test/support/world.ts';
import type { BoardTasks, PortalLoad } from '../results.ts';
import { type BusyPlan, type BusyVenue, openBusyVenue } from '../support/busy-venue.ts';
import { longTasksOf } from '../support/long-tasks.ts';
import { signedIn, slowPage } from '../support/slow-page.ts';
import { measureAgenda } from './agenda.ts';

/** Visits until the browser has compiled what it runs often. */
const warmingUp = 2;

/** The portal on a slow device, with a full day: the board's tasks that a person would feel, and the wait for Today. */
export async function measurePortal(plan: BusyPlan, rounds: number): Promise<PortalLoad> {
  const world = await startWorld();
  const browser = await startBrowser();
  try {
    const venue = await openBusyVenue(world, plan);
    const cookies = await signedIn(browser, world, venue.shop);
    const page = await slowPage(browser, cookies);
    const found: BoardTasks[] = [];
    // A single round only shows that this can be measured.
    const warmUps = rounds > 1 ? warmingUp : 0;
    for (let round = 0; round < warmUps + rounds; round++) {
      found.push(await visit(page, world.info.site, venue));
    }
    const today = { url: `${world.info.site}/dashboard?date=${venue.date}`, cookies };
    const agenda = await measureAgenda(browser, today, rounds);
    return { ...plan, bookings: venue.bookings, board: found.slice(warmUps), agenda };
  } finally {
    await browser.close();
    await world.close();
  }
}

async function visit(page: Page, site: string, { date }: BusyVenue): Promise<BoardTasks> {
  await page.goto(`${site}/check-in`);
  await page.getByRole('link', { name: 'Board', exact: true }).first().waitFor();
  const mount = await longTasksOf(page, async () => {
    await page.goto(`${site}/board?date=${date}`);
    await page.getByRole('button', { name: /^Guest 0 / }).waitFor();
  });
  const scroll = await longTasksOf(page, () => scrollAround(page));
  const place = await placeOf(page, /^Guest 4 /);
  const drag = await longTasksOf(page, () => dragAround(page, place));
  return { mount, scroll, drag };
}

const ticks = 40;

/** To the end of the day and of the rooms, and back. */
async function scrollAround(page: Page): Promise<void> {
  await page.mouse.move(900, 500);
  for (const [x, y] of [
    [60, 0],
    [0, 80],
    [-60, 0],
    [0, -80],
  ] as const) {
    for (let tick = 0; tick < ticks; tick++) {
      await page.mouse.wheel(x, y);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Looked for before the measurement: the search runs in the page too. */
async function placeOf(page: Page, name: RegExp): Promise<Point> {
  const chip = page.getByRole('button', { name });
  await chip.scrollIntoViewIfNeeded();
  const box = await chip.boundingBox();
  if (!box) throw new Error('The booking is on the board.');
  return { x: box.x + 20, y: box.y + 10 };
}

/** Over the neighbouring sessions and rooms, and let go where it came from. */
async function dragAround({ mouse }: Page, { x, y }: Point): Promise<void> {
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 400, y + 20, { steps: ticks });
  await mouse.move(x + 300, y + 250, { steps: ticks });
  await mouse.move(x, y, { steps: ticks });
  await mouse.up();
}
