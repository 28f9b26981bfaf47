import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { arrive, openPortal, signInOn } from '../../support/portal.ts';

/** Today and the board, as the team of a venue uses them on one day. */

const world = sharedWorld();
const { site, logins, organizations } = world.info;
const venue = organizations[0]?.venues[0];
/** A private room for parties of three and more. */
const heist = venue?.activities.find(({ name }) => name === 'The Last Heist');
const guests = useGuests();
const manager = 'manager@cipherhouse.example';

interface Slot {
  readonly sessionId: string;
  readonly activityId: string;
  readonly startsAt: string;
  readonly capacityRemaining: number;
  readonly capacityTotal: number;
}

/** A page of the venue, signed in, on a device of its own. */
async function open(path: string, width = 1280): Promise<Page> {
  const page = await openPortal(guests, site + path, width);
  await signInOn(page, manager, logins[0]?.password ?? '');
  await arrive(page);
  await page.getByText('Live', { exact: true }).waitFor();
  return page;
}

async function api<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const response = await page.request.fetch(`${site}/api/portal/venues/${venue?.id}${path}`, {
    method,
    headers: { origin: site, 'idempotency-key': crypto.randomUUID() },
    ...(body && { data: body }),
  });
  if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`);
  return response.json();
}

/** A day of the demo's schedule on which no other test books. */
async function dayAhead(page: Page, days: number) {
  for (let ahead = days; ahead < days + 7; ahead += 1) {
    const date = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const agenda = await api<{ days: { sessions: Slot[] }[] }>(page, 'GET', `/agenda?from=${date}&days=1`);
    const slots = (agenda.days[0]?.sessions ?? []).filter(
      (each) => each.activityId === heist?.id && each.capacityRemaining === each.capacityTotal,
    );
    if (slots.length >= 3) return { date, slots };
  }
  throw new Error('The demo has a day with three free sessions of the room.');
}

function book(page: Page, sessionId: string, name: string, method = 'cash'): Promise<{ id: string }> {
  return api(page, 'POST', '/bookings', {
    sessionId,
    party: [{ unitId: 'player', quantity: 4 }],
    guest: { name, email: 'party@example.com' },
    source: 'staff',
    payment: { method },
  });
}

const timeOf = (at: string) =>
  new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'America/New_York' }).format(new Date(at));

async function drag(page: Page, name: string, to: Slot): Promise<void> {
  const chip = page.getByRole('button', { name: new RegExp(`^${name}`) });
  await chip.scrollIntoViewIfNeeded();
  const from = await chip.boundingBox();
  if (!from) throw new Error('The booking is on the board.');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 12, { steps: 3 });
  const target = page.locator(`li[data-session="${to.sessionId}"]:has(> [data-takes])`);
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error('The session is on the board.');
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
  await page.locator(`li[data-session="${to.sessionId}"] > [data-over]`).waitFor();
  await page.mouse.up();
}

test('a booking dragged on the board is seen elsewhere, and can be undone', async () => {
  const board = await open('/board');
  const { date, slots } = await dayAhead(board, 16);
  const [first, second] = slots;
  if (!first || !second) throw new Error('There are two sessions.');
  await book(board, first.sessionId, 'Drag Quist');
  await board.goto(`${site}/board?date=${date}`);
  const today = await open(`/dashboard?date=${date}`);
  const at = (slot: Slot) =>
    today.locator('article', { hasText: 'Drag Quist' }).getByRole('heading', { name: timeOf(slot.startsAt) });
  await at(first).waitFor();
  await drag(board, 'Drag Quist', second);
  await board.getByText(`Drag Quist moved to ${timeOf(second.startsAt)}.`).waitFor();
  await at(second).waitFor();
  await board.getByRole('button', { name: 'Undo' }).click();
  await at(first).waitFor();
});

test('a booking made elsewhere is announced by name and marked as new', async () => {
  const desk = await open('/dashboard');
  const { date, slots } = await dayAhead(desk, 24);
  const [first] = slots;
  if (!first) throw new Error('There is a session.');
  await desk.goto(`${site}/dashboard?date=${date}`);
  await desk.getByText('Live', { exact: true }).waitFor();
  await desk.locator('article').first().waitFor();
  await book(desk, first.sessionId, 'Nora Lind');
  await desk.getByText(/^New booking: Nora Lind, 4 guests/).waitFor();
  await desk.getByRole('button', { name: /^Nora Lind.*New/ }).waitFor();
  expect(await auditSchemes(desk, 'today')).toEqual([]);
  await desk.goto(`${site}/board?date=${date}`);
  await desk.getByRole('button', { name: /^Nora Lind/ }).waitFor();
  expect(await auditSchemes(desk, 'board')).toEqual([]);
  await desk.goto(`${site}/board?date=${date}&view=week`);
  await desk.getByRole('table').waitFor();
  expect(await auditSchemes(desk, 'board, week')).toEqual([]);
});
