import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Where a widget is: in a frame of a venue's website, or a page of its own. */
export type Place = Pick<FrameLocator | Page, 'getByRole' | 'getByLabel' | 'getByText' | 'locator'>;

export interface Answers {
  readonly name: string;
  readonly email: string;
  /** By label. */
  readonly questions?: Readonly<Record<string, string>>;
}

export const freeDays = (widget: Place): Locator => widget.locator('button.day.available');
export const freeSlots = (widget: Place): Locator => widget.locator('button.slot:enabled');
export const slotOf = (widget: Place, sessionId: string): Locator =>
  widget.locator(`button.slot[data-session="${sessionId}"]`);

/** The focus gets there: with what has just been shown, or a moment after. */
export const focusOn = (place: Locator): Promise<void> => place.and(place.page().locator(':focus')).waitFor();

export async function chooseActivity(widget: Place, name: string): Promise<void> {
  await widget.getByRole('button', { name: new RegExp(name) }).click();
  await freeDays(widget).first().waitFor();
}

/** The nth free day of the next month, with few bookings so far. Returns the date. */
export async function chooseDayOfNextMonth(widget: Place, nth: number): Promise<string> {
  const month = widget.getByRole('grid');
  const before = await month.locator('button').first().getAttribute('data-date');
  await widget.getByRole('button', { name: 'Next month' }).click();
  await month.locator(`button:not([data-date="${before}"])`).first().waitFor();
  const date = await freeDays(widget).nth(nth).getAttribute('data-date');
  if (!date) throw new Error('A day without a date.');
  await chooseDay(widget, date);
  return date;
}

/** Chooses a day of this month or the next. */
export async function chooseDay(widget: Place, date: string): Promise<void> {
  const days = widget.getByRole('grid').locator('button');
  await days.first().waitFor();
  const shown = await days.first().getAttribute('data-date');
  if (shown?.slice(0, 7) !== date.slice(0, 7))
    await widget.getByRole('button', { name: 'Next month' }).click();
  await widget.locator(`button.day[data-date="${date}"]`).click();
  await widget.locator(`button.day[data-date="${date}"][data-selected="true"]`).waitFor();
  await freeSlots(widget).first().waitFor();
}

/** Takes the seats of the party that the widget proposes, which is the smallest there may be. */
export async function reserve(widget: Place): Promise<void> {
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByLabel('Full name').waitFor();
}

export async function fillDetails(widget: Place, { name, email, questions = {} }: Answers): Promise<void> {
  await widget.getByLabel('Full name').fill(name);
  await widget.getByLabel('Email').fill(email);
  for (const [label, answer] of Object.entries(questions)) await widget.getByLabel(label).fill(answer);
  await widget.getByLabel(/^I (accept|confirm)/).check();
}

/** Hands in the details, and is on the payment page afterwards. */
export async function goToPayment(widget: Place, page: Page): Promise<void> {
  await widget.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
}

export async function payOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay / }).click();
}

/** Resolves once the page's widget follows what happens. Ask before it begins to. */
export function subscribed(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"subscribed"')) resolve();
      }),
    );
  });
}
