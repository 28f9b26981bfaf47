import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { useGuests } from '../../support/browser.ts';
import { startWorld, type World } from '../../support/world.ts';
import { type OwnVenue, openVenue } from '../support/venue.ts';
import {
  chooseDay,
  fillDetails,
  goToPayment,
  payOn,
  reserve,
  slotOf,
  subscribed,
} from '../support/widget.ts';

/** What goes wrong on the way, and how the guest gets on. */

let world: World;
const guests = useGuests();

beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(async () => {
  await world.close();
});

const ana = { name: 'Ana Pérez', email: 'ana@example.com' };

/** A guest who looks at tomorrow. */
async function look(
  venue: OwnVenue,
  prepare = async (_: Page) => {},
  expected: RegExp[] = [],
): Promise<Page> {
  const page = await (await guests.enter({ expected })).newPage();
  await prepare(page);
  const following = subscribed(page);
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await following;
  return page;
}

/** A guest with seats, who types the details. */
async function holdSeats(venue: OwnVenue): Promise<Page> {
  const page = await look(venue);
  await slotOf(page, venue.sessionId).click();
  await reserve(page);
  await fillDetails(page, ana);
  return page;
}

const seats = (page: Page, venue: OwnVenue, text: string) =>
  slotOf(page, venue.sessionId).filter({ hasText: text }).waitFor();

test('after its connection was cut the widget catches up by itself', async () => {
  const venue = await openVenue(world);
  const line = cuttable();
  const page = await look(venue, line.put, [/INTERNET_DISCONNECTED/]);
  await seats(page, venue, '10 places left');
  await line.cut(page.context());
  await page.getByText('You are offline').waitFor();
  await venue.take(4);
  await world.waitUntilIdle();
  expect(await slotOf(page, venue.sessionId).textContent()).toContain('10 places left');
  await line.mend(page.context());
  await seats(page, venue, '6 places left');
  await page.getByText('You are offline').waitFor({ state: 'hidden' });
  await venue.take(1);
  await seats(page, venue, '5 places left');
  await slotOf(page, venue.sessionId).click();
  await page.getByText('Between 1 and 5 guests').waitFor();
});

/** A connection to the feed that can be taken away and given back. */
function cuttable() {
  let up = true;
  const open: WebSocketRoute[] = [];
  const cut = async (context: BrowserContext) => {
    up = false;
    await context.setOffline(true);
    await Promise.all(open.splice(0).map((socket) => socket.close()));
  };
  const mend = async (context: BrowserContext) => {
    up = true;
    await context.setOffline(false);
  };
  const put = (page: Page) =>
    page.routeWebSocket(/\/ws$/, (socket) => {
      if (!up) return void socket.close();
      socket.connectToServer();
      open.push(socket);
    });
  return { put, cut, mend };
}

test('a visitor fetches each month once, and hears of what changes afterwards', async () => {
  const venue = await openVenue(world);
  await world.waitUntilIdle();
  const page = await (await guests.enter()).newPage();
  const fetched: (string | null)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/calendar')) fetched.push(url.searchParams.get('month'));
  });
  const following = subscribed(page);
  await page.goto(venue.widget);
  await following;
  await chooseDay(page, venue.date);
  await seats(page, venue, '10 places left');
  await venue.take(4);
  await seats(page, venue, '6 places left');
  expect(fetched).toContain(venue.date.slice(0, 7));
  expect(fetched).toEqual([...new Set(fetched)]);
});

test('seats that fall before the widget follows them are not missed', async () => {
  const venue = await openVenue(world);
  const page = await (await guests.enter()).newPage();
  // What the widget asks for waits at the door until it is passed on.
  const asked = Promise.withResolvers<void>();
  const passedOn = Promise.withResolvers<void>();
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      asked.resolve();
      void passedOn.promise.then(() => server.send(message));
    });
  });
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await seats(page, venue, '10 places left');
  await asked.promise;
  await venue.take(4);
  await world.waitUntilIdle();
  passedOn.resolve();
  await seats(page, venue, '6 places left');
});

test('a declined card can be tried again', async () => {
  const venue = await openVenue(world);
  const page = await holdSeats(venue);
  await goToPayment(page, page);
  await page.getByRole('button', { name: 'Decline the card' }).click();
  await page.getByRole('alert').filter({ hasText: 'declined' }).waitFor();
  await payOn(page);
  await page.getByRole('heading', { name: 'You are booked!' }).waitFor();
  expect(page.url()).toBe(venue.widget);
});

test('a guest who leaves the payment page still has the seats, can pay, or release them', async () => {
  const venue = await openVenue(world);
  const page = await holdSeats(venue);
  await goToPayment(page, page);
  await page.getByRole('link', { name: 'Go back without paying' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  expect(await page.getByLabel('Full name').inputValue()).toBe(ana.name);
  await page.getByRole('timer').waitFor();
  await goToPayment(page, page);
  await page.getByRole('link', { name: 'Go back without paying' }).click();
  const other = await look(venue);
  await seats(other, venue, '9 places left');
  await page.getByRole('button', { name: 'Release these places' }).click();
  await page.getByRole('heading', { name: 'Choose a date and time' }).waitFor();
  await seats(other, venue, '10 places left');
});

test('the browser’s own way back from the payment page leads to the same', async () => {
  const page = await holdSeats(await openVenue(world));
  await goToPayment(page, page);
  await page.goBack();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await goToPayment(page, page);
  await payOn(page);
  await page.getByRole('heading', { name: 'You are booked!' }).waitFor();
});

test('a hold that runs out loses the seats and nothing that was typed', async () => {
  const venue = await openVenue(world);
  const page = await look(venue, (opened) => opened.clock.install());
  await slotOf(page, venue.sessionId).click();
  await reserve(page);
  await fillDetails(page, ana);
  await world.advance('PT11M');
  await page.clock.fastForward('11:00');
  await page.getByRole('heading', { name: 'Your reservation has run out' }).waitFor();
  const other = await look(venue);
  await seats(other, venue, '10 places left');
  await page.getByRole('button', { name: 'Reserve the same time again' }).click();
  expect(await page.getByLabel('Full name').inputValue()).toBe(ana.name);
  expect(await page.getByLabel('Email').inputValue()).toBe(ana.email);
  await seats(other, venue, '9 places left');
});

test('a guest who is too late is told, and chooses again', async () => {
  const venue = await openVenue(world);
  const page = await look(venue, undefined, [/status of 409/]);
  await slotOf(page, venue.sessionId).click();
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await venue.take(10);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Someone has just taken this time').waitFor();
  await seats(page, venue, 'Being booked');
});

test('nothing to pay: booked without a payment page', async () => {
  const priceList = { units: [{ id: 'player', name: 'Player', price: 0 }], groupTiers: [], peakRules: [] };
  const page = await holdSeats(await openVenue(world, { activity: { priceList } }));
  await page.getByRole('button', { name: 'Confirm booking' }).click();
  await page.getByRole('heading', { name: 'You are booked!' }).waitFor();
});
