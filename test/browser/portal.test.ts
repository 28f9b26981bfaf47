import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { FeedFrame } from '../../core/contract/feeds.ts';
import { paths } from '../../core/contract/paths.ts';
import { routeUrl } from '../../core/contract/route-url.ts';
import { useGuests } from '../support/browser.ts';
import { sharedWorld } from '../support/world.ts';
import { auditSchemes } from './support/audit.ts';
import * as portal from './support/portal.ts';
import {
  chooseDayOfNextMonth,
  fillDetails,
  freeDays,
  freeSlots,
  goToPayment,
  payOn,
  reserve,
} from './support/widget.ts';

/** The people of a venue at their desk. */

const world = sharedWorld();
const { site, logins, organizations } = world.info;
const [cipher, meridian] = organizations;
const [newYork] = cipher?.venues ?? [];
const [london, lordHowe] = meridian?.venues ?? [];
const guests = useGuests();

const openPortal = (width: number, path: string) => portal.openPortal(guests, site + path, width);

const signIn = (page: Page, email: string, password = logins[0]?.password ?? '') =>
  portal.signInOn(page, email, password);

/** What was asked for is there, and follows what happens. What was there before is dimmed meanwhile. */
async function live(page: Page): Promise<void> {
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();
  await page.locator('.agenda-body:not(.agenda-stale)').waitFor();
}

test('a signed-out visitor is asked to sign in, and returns to the page they wanted', async () => {
  const page = await openPortal(1280, '/dashboard?view=week');
  const findings = await auditSchemes(page, 'sign-in');
  await signIn(page, 'owner@cipherhouse.example', 'not-the-password');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('form').getByRole('alert').count()).toBe(1);
  expect(await page.getByLabel('Email').inputValue()).toBe('owner@cipherhouse.example');
  findings.push(...(await auditSchemes(page, 'refused')));
  await signIn(page, 'owner@cipherhouse.example');
  await page.getByRole('heading', { name: 'Next 7 days' }).waitFor();
  expect(page.url()).toBe(`${site}/dashboard?view=week`);
  await live(page);
  findings.push(...(await auditSchemes(page, 'week')));
  await page.getByRole('button', { name: 'Day', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Today, / }).waitFor();
  await live(page);
  findings.push(...(await auditSchemes(page, 'day')));
  expect(findings).toEqual([]);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(`${site}/dashboard`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

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
  const booking = desk.locator('details').filter({ hasText: name });
  // Beside other tests the news may have many changes before it.
  await booking.filter({ hasText: 'New' }).waitFor({ timeout: 120_000 });
  await booking.locator('summary').click();
  await booking.getByText('nora@example.com').waitFor();
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
  await desk.locator('details').filter({ hasText: name }).filter({ hasText: 'New' }).waitFor();
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

test('a manager sees the own venue, and no other: neither of the organization nor of another', async () => {
  const page = await openPortal(1280, `/dashboard?venue=${lordHowe?.id}`);
  await signIn(page, 'manager@meridian.example');
  await page
    .getByText(london?.name ?? '')
    .first()
    .waitFor();
  await live(page);
  expect(await page.getByText(lordHowe?.name ?? '').count()).toBe(0);
  expect(await page.getByText(newYork?.name ?? '').count()).toBe(0);
  const agendaOf = async (venueId = '') => {
    const url = routeUrl(paths.getAgenda, { venueId }, { from: '2026-12-01', days: 1 });
    return page.evaluate(async (path) => (await fetch(path)).status, url);
  };
  expect(await agendaOf(london?.id)).toBe(200);
  expect(await agendaOf(lordHowe?.id)).toBe(404);
  expect(await agendaOf(newYork?.id)).toBe(404);
});

test('the owner of two venues switches between them', async () => {
  const page = await openPortal(390, '/dashboard');
  await signIn(page, 'owner@meridian.example');
  await live(page);
  await page.getByLabel('Venue').selectOption({ label: lordHowe?.name ?? '' });
  await page.getByText(`${lordHowe?.name}, times in Lord Howe`).waitFor();
  await live(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByText('Robin Hale').waitFor();
  expect(await auditSchemes(page, 'menu')).toEqual([]);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
});
