import type { Page } from 'playwright-core';
import type { OwnVenue } from './venue.ts';
import { type Answers, chooseDay, fillDetails, goToPayment, payOn, reserve, slotOf } from './widget.ts';

const ana: Answers = { name: 'Ana Pérez', email: 'ana@example.com' };

/** Books tomorrow's session for the smallest party, pays, and answers with the address in the email. */
export async function bookAndPay(page: Page, venue: OwnVenue): Promise<string> {
  await openParty(page, venue);
  await reserve(page);
  await fillDetails(page, ana);
  await goToPayment(page, page);
  await payOn(page);
  return bookingPageOf(page);
}

/** Has chosen tomorrow's session, and is asked who comes. */
export async function openParty(page: Page, venue: OwnVenue): Promise<void> {
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await slotOf(page, venue.sessionId).click();
  await page.getByText('Total').waitFor();
}

/** Where the booking on show is looked after. */
export async function bookingPageOf(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'You are booked!' }).waitFor();
  const file = await page.getByRole('link', { name: /ics/ }).getAttribute('href');
  const token = file?.split('/').at(-2);
  if (!token) throw new Error('The confirmation has no link to the booking.');
  return new URL(`/manage/${token}`, page.url()).href;
}
