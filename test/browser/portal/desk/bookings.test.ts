import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import type { AgendaView } from '../../../../core/contract/views.ts';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { countClicks } from '../../support/clicks.ts';
import { eventually } from '../../support/eventually.ts';
import * as portal from '../../support/portal.ts';

/** Bookings as staff make and change them: by phone, at the counter, with a mouse, a finger or keys alone. */

const world = sharedWorld();
const { site, logins, organizations } = world.info;
const venueId = organizations[0]?.venues[0]?.id ?? '';
const guests = useGuests();

const widths = [1280, 390];

async function signedIn(width: number, path = '/bookings'): Promise<Page> {
  const page = await portal.openPortal(guests, site + path, width);
  await portal.signInOn(page, 'manager@cipherhouse.example', logins[0]?.password ?? '');
  await page.getByRole('heading', { level: 1, name: /^(Today|Bookings)/ }).waitFor();
  return page;
}

const slotsIn = (page: Page) =>
  page.getByRole('group', { name: 'Times of this week' }).getByRole('button', { disabled: false });

const nameField = (page: Page) => page.getByRole('combobox', { name: 'Name' });

const drawer = (page: Page, guest: string) =>
  page.getByRole('dialog', { name: 'Booking' }).filter({ hasText: guest });

async function callAs<T>(page: Page, url: string, init: object = {}): Promise<T> {
  return page.evaluate(async ([path, options]) => (await fetch(path, options)).json(), [url, init] as const);
}

/** A booking of The Last Heist on the next weekday with a free session: at the weekend it costs more. */
async function bookOnWeekday(page: Page, guest: string, payment: object): Promise<{ id: string }> {
  const now = await world.now();
  const from = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const agenda = await callAs<AgendaView>(page, routeUrl(paths.getAgenda, { venueId }, { from, days: 14 }));
  const heist = agenda.activities.find(({ name }) => name === 'The Last Heist');
  const [session] = agenda.days
    .filter(({ date }) => ![0, 6].includes(new Date(date).getUTCDay()))
    .flatMap(({ sessions }) => sessions)
    .filter(({ activityId, capacityRemaining, capacityTotal, status }) => {
      return activityId === heist?.id && capacityRemaining === capacityTotal && status === 'open';
    });
  const [unit] = heist?.priceList.units ?? [];
  const body = {
    sessionId: session?.sessionId,
    party: [{ unitId: unit?.id, quantity: 3 }],
    guest: { name: guest, email: 'flow@example.com', phone: '' },
    source: 'staff',
    payment,
  };
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const url = routeUrl(paths.createStaffBooking, { venueId });
  return callAs(page, url, { method: 'POST', headers, body: JSON.stringify(body) });
}

test.each(widths)('at %s px a phone booking with a payment link takes at most 6 presses', async (width) => {
  const page = await signedIn(width);
  const clicks = await countClicks(page);
  await portal.press(page, 'New booking');
  await slotsIn(page).last().click();
  await nameField(page).click();
  await page.keyboard.type(`Ida Phone ${width}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(`ida-${width}@example.com`);
  await page.getByRole('rowheader', { name: 'Total' }).waitFor();
  expect(await auditSchemes(page, 'new booking')).toEqual([]);
  await portal.press(page, 'Book and send payment link');
  await drawer(page, `Ida Phone ${width}`).getByText('Link sent').waitFor();
  expect(clicks()).toBeLessThanOrEqual(6);
  await eventually(async () =>
    (await world.inbox()).find(({ destination }) =>
      destination.to.some((to) => to.includes(`ida-${width}@example.com`)),
    ),
  );
  expect(await auditSchemes(page, 'booking with a link')).toEqual([]);
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

test('a phone booking by keys alone', async () => {
  const page = await signedIn(1280);
  const clicks = await countClicks(page);
  await page.locator('#content').focus();
  await page.keyboard.press('n');
  const grid = page.getByRole('group', { name: 'Times of this week' });
  await tabTo(page, grid.locator('button[tabindex="0"]'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await grid.locator('button[aria-pressed="true"]:focus').waitFor();
  await tabTo(page, nameField(page));
  await page.keyboard.type('Kay Board');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kay@example.com');
  await tabTo(page, page.getByRole('button', { name: 'Book and send payment link' }));
  await page.keyboard.press('Enter');
  await drawer(page, 'Kay Board').getByText('Link sent').waitFor();
  expect(clicks()).toBe(0);
});

test.each(widths)('at %s px a move takes 3 presses, and shows the price difference first', async (width) => {
  const page = await signedIn(width);
  const { id } = await bookOnWeekday(page, `Mo Move ${width}`, { method: 'cash' });
  await page.goto(`${site}/bookings/${id}`);
  await page.getByRole('heading', { name: `Mo Move ${width}` }).waitFor();
  const clicks = await countClicks(page);
  await portal.press(page, 'Move');
  await page
    .getByRole('button', { name: /^Saturday.*(Free|left)$/ })
    .first()
    .click();
  await page
    .getByRole('status')
    .getByText(/^\+\$\d/)
    .waitFor();
  expect(await auditSchemes(page, 'move')).toEqual([]);
  await page.getByRole('button', { name: /^Move to Saturday/ }).click();
  await page.getByRole('button', { name: /^Collect \$/ }).waitFor();
  expect(clicks()).toBeLessThanOrEqual(3);
});

test.each(widths)(
  'at %s px a guest is found, emailed again and refunded a part in 6 presses',
  async (width) => {
    const page = await signedIn(width);
    const guest = `Rea Fund ${width}`;
    await bookOnWeekday(page, guest, { method: 'cash' });
    const clicks = await countClicks(page);
    await find(page, guest);
    await portal.press(page, 'Resend confirmation');
    const toast = page.getByRole('alert').filter({ hasText: 'Email to flow@example.com is on its way.' });
    await toast.waitFor();
    await expectApart(toast, [
      page.getByRole('heading', { name: 'Booking', exact: true }),
      page.getByRole('heading', { name: 'Bookings', exact: true }),
      drawer(page, guest).getByRole('button', { name: 'Check in' }),
    ]);
    await drawer(page, guest).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Refund' }).click();
    await page.getByLabel('Amount').fill('5');
    expect(await auditSchemes(page, 'refund')).toEqual([]);
    await portal.press(page, 'Refund $5.00');
    await drawer(page, guest).getByText('−$5.00').or(drawer(page, guest).getByText('-$5.00')).waitFor();
    expect(clicks()).toBeLessThanOrEqual(6);
  },
);

test.each(widths)(
  'at %s px a party that owes money pays in cash and is checked in in 5 presses',
  async (width) => {
    const page = await signedIn(width);
    const guest = `Art Rival ${width}`;
    await bookOnWeekday(page, guest, { method: 'venue' });
    const clicks = await countClicks(page);
    await find(page, guest);
    expect(await auditSchemes(page, 'booking with a balance')).toEqual([]);
    await page.getByRole('button', { name: /^Collect \$/ }).click();
    await page.getByRole('menuitem', { name: 'Cash', exact: true }).click();
    await drawer(page, guest).getByText('Paid', { exact: true }).first().waitFor();
    await portal.press(page, 'Check in');
    await drawer(page, guest).getByText('Checked in', { exact: true }).first().waitFor();
    expect(clicks()).toBeLessThanOrEqual(5);
  },
);

test.each(widths)(
  'at %s px a company outing over three rooms with a deposit link takes at most 10 presses',
  async (width) => {
    const page = await signedIn(width);
    const company = `Initech${width}`;
    const clicks = await countClicks(page);
    await portal.press(page, 'New booking');
    for (const count of [1, 2]) {
      await slotsIn(page).last().click();
      await portal.press(page, 'Add another session');
      const picked = page.getByRole('list', { name: 'Sessions picked' }).getByRole('listitem');
      await picked.nth(count - 1).waitFor();
    }
    await slotsIn(page).last().click();
    await page.getByRole('textbox', { name: 'Group' }).click();
    await page.keyboard.type(`${company} outing`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bill Lumbergh');
    await page.keyboard.press('Tab');
    await page.keyboard.type(`bill-${width}@example.com`);
    await page.getByText('Deposit', { exact: true }).click();
    await page.getByText('Group total, 3 sessions').waitFor();
    await page.getByText(/^The link asks for \$/).waitFor();
    expect(await auditSchemes(page, 'new group')).toEqual([]);
    await portal.press(page, 'Book and send payment link');
    const made = drawer(page, 'Bill Lumbergh');
    await made.getByRole('heading', { name: 'Sessions of the group' }).waitFor();
    expect(clicks()).toBeLessThanOrEqual(10);
    const names = ['Zombie Ward', 'Axe Night', 'The Last Heist'];
    for (const name of names) await made.getByRole('listitem').filter({ hasText: name }).waitFor();
    await made.getByText(/to pay for the group by/).waitFor();
    expect(await auditSchemes(page, 'booking of a group')).toEqual([]);
    await payByLinkInMail(`bill-${width}@example.com`, names);
    const left = made.getByText(/left to pay for the group$/);
    await left.waitFor();
    await made.getByRole('button', { name: /^Collect \$.* for the group$/ }).click();
    await page.getByRole('menuitem', { name: 'Card terminal' }).click();
    await left.waitFor({ state: 'detached' });
    await made.getByRole('listitem').filter({ hasText: 'The Last Heist' }).getByRole('button').click();
    await page.locator('[aria-current="true"]', { hasText: 'The Last Heist' }).waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${site}/bookings`);
    await find(page, company, 'Bill Lumbergh', 3);
  },
);

/** The guest pays for the whole group on one page, from the one email that they got. */
async function payByLinkInMail(address: string, activities: readonly string[]): Promise<void> {
  const mails = () =>
    world
      .inbox()
      .then((all) => all.filter(({ destination }) => destination.to.some((to) => to.includes(address))));
  const [mail] = (await eventually(async () => ((await mails()).length > 0 ? mails() : undefined))) ?? [];
  for (const name of activities) expect(mail?.body.text).toContain(name);
  const link = /https?:\S+\/manage\/group\/\S+/.exec(mail?.body.text ?? '')?.[0] ?? '';
  const page = await (await guests.enter({ width: 390 })).newPage();
  await page.goto(link);
  for (const name of activities) await page.getByRole('heading', { name }).waitFor();
  expect(await auditSchemes(page, 'page of a group')).toEqual([]);
  await page.getByRole('button', { name: /^Pay \$.* for all$/ }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('link', { name: 'View or change this booking' }).nth(2).waitFor();
  await page.close();
}

/** A message covers neither the title of a page or drawer nor its main button. */
async function expectApart(toast: Locator, others: readonly Locator[]): Promise<void> {
  const own = await toast.boundingBox();
  for (const other of others) {
    const box = await other.boundingBox();
    if (!own || !box) throw new Error(`${other} is on the screen.`);
    const isLeft = own.x + own.width <= box.x || box.x + box.width <= own.x;
    const isAbove = own.y + own.height <= box.y || box.y + box.height <= own.y;
    expect(isLeft || isAbove).toBe(true);
  }
}

test('on a phone the filters are behind one button, which counts them', async () => {
  const page = await signedIn(390, '/bookings?state=cancelled&payment=refunded');
  const states = page.getByRole('combobox', { name: 'Any state' });
  await page.getByRole('button', { name: 'Filters (2)' }).waitFor();
  expect(await states.isVisible()).toBe(false);
  await portal.press(page, 'Filters (2)');
  await states.selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  expect(await auditSchemes(page, 'open filters')).toEqual([]);
});

/** Types a name into the list's search, and opens what it finds. A new booking is found a moment later. */
async function find(page: Page, text: string, guest = text, many = 1): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search bookings' });
  await eventually(async () => {
    const url = routeUrl(paths.searchBookings, {}, { q: text, venueId });
    const { bookings } = await callAs<{ bookings: unknown[] }>(page, url);
    return bookings.length === many ? true : undefined;
  });
  await search.click();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: guest }).first().click();
  await drawer(page, guest).waitFor();
}
