import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { FeedFrame } from '../../../core/contract/feeds.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import * as portal from '../support/portal.ts';
import {
  chooseDayOfNextMonth,
  fillDetails,
  freeDays,
  freeSlots,
  goToPayment,
  payOn,
  reserve,
} from '../support/widget.ts';

/** The people of a venue at their desk. */

const world = sharedWorld();
const { site, logins, organizations } = world.info;
const [cipher] = organizations;
const [newYork] = cipher?.venues ?? [];
const guests = useGuests();

const openPortal = (width: number, path: string) => portal.openPortal(guests, site + path, width);

const signIn = (page: Page, email: string, password = logins[0]?.password ?? '') =>
  portal.signInOn(page, email, password);

/** The day is there, and follows what happens. */
async function live(page: Page): Promise<void> {
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();
  await page.getByRole('article').first().waitFor();
}

/** A guest who has only to pay, and the day of what they book. */
async function guestAboutToPay(name: string): Promise<{ guest: Page; date: string }> {
  const activity = newYork?.activities.find((each) => each.name === 'Axe Night');
  const guest = await (await guests.enter()).newPage();
  const query = new URLSearchParams({
    widget: 'singlegame',
    key: newYork?.embedKey ?? '',
    activityId: activity?.id ?? '',
  });
  await guest.goto(`${site}/embed?${query}`);
  await freeDays(guest).first().waitFor();
  const date = await chooseDayOfNextMonth(guest, 20);
  await freeSlots(guest).first().click();
  await reserve(guest);
  await fillDetails(guest, { name, email: 'nora@example.com' });
  return { guest, date };
}

async function pay(guest: Page): Promise<void> {
  await goToPayment(guest, guest);
  await payOn(guest);
  await guest.getByRole('heading', { name: 'You are booked!' }).waitFor();
}

test.each([390, 1280])('at %s px a booking shows up while the agenda is open', async (width) => {
  const name = `Nora Lind ${width}`;
  const { guest, date } = await guestAboutToPay(name);
  const desk = await openPortal(width, `/dashboard?date=${date}`);
  await signIn(desk, 'manager@cipherhouse.example');
  await live(desk);
  expect(await desk.getByText(name).count()).toBe(0);
  await desk.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await pay(guest);
  const booking = desk.getByRole('button', { name: new RegExp(`^${name}.*New`) });
  // Beside other tests the news may have many changes before it.
  await booking.waitFor({ timeout: 120_000 });
  await booking.click();
  await desk.getByRole('dialog').getByRole('link', { name: 'nora@example.com' }).waitFor();
  expect(await desk.evaluate(() => 'neverReloaded' in window)).toBe(true);
  expect(await auditSchemes(desk, 'a booking')).toEqual([]);
});

test('a booking is new even when its event comes late, and can be found before', async () => {
  const name = 'Nora Late';
  const { guest, date } = await guestAboutToPay(name);
  const desk = await openPortal(1280, `/dashboard?date=${date}`);
  const letThrough = await holdBookingNews(desk);
  await signIn(desk, 'manager@cipherhouse.example');
  await live(desk);
  await pay(guest);
  letThrough();
  await desk.getByRole('button', { name: /^Nora Late.*New/ }).waitFor();
});

/** The seats and bookings of a feed frame; null where it is an answer to the client. */
function newsIn(frame: FeedFrame) {
  if (frame.type === 'batch') return frame.messages;
  const isNews = ['session', 'sessions-changed', 'booking'].includes(frame.type);
  return isNews ? [frame] : null;
}

/** Delays the feed's news of seats and payments, and drops the news that a booking is confirmed. */
async function holdBookingNews(page: Page): Promise<() => void> {
  let isOpen = false;
  const waiting: (() => void)[] = [];
  await page.routeWebSocket(/\/ws/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const frame: FeedFrame = JSON.parse(String(message));
      const news = newsIn(frame);
      if (news === null) return socket.send(message);
      const messages = news.filter((each) => each.type !== 'booking' || each.state !== 'confirmed');
      if (messages.length === 0) return;
      const send = () => socket.send(JSON.stringify({ type: 'batch', messages }));
      if (isOpen) send();
      else waiting.push(send);
    });
  });
  return () => {
    isOpen = true;
    for (const send of waiting.splice(0)) send();
  };
}
