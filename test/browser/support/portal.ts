import type { Locator, Page } from 'playwright-core';
import type { Guests } from '../../support/browser.ts';

/** A page of the portal as a signed-out visitor opens it. Pages without access and refused changes answer 4xx. */
export async function openPortal(guests: Guests, url: string, width = 1280): Promise<Page> {
  const page = await (await guests.enter({ width, expected: [/status of 40[01349]/] })).newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  return page;
}

export async function signInOn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
}

/** Signed in: the frame is there. */
export function arrive(page: Page): Promise<void> {
  return accountButton(page).waitFor();
}

/** Opens the menu of the signed-in person's account. */
export async function openAccountMenu(page: Page): Promise<Locator> {
  await accountButton(page).click();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  return menu;
}

export function accountButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Account of / });
}

/** The name is the whole name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

export function heading(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Follows a link of the menu; on a phone it may be behind "More". */
export async function goTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true }).filter({ visible: true });
  if ((await link.count()) === 0) await press(page, 'More');
  await link.first().click();
}

/** What is wrong with a field, said where it is; and the focus is there. */
export async function complaint(field: Locator): Promise<string> {
  const page = field.page();
  await field.and(page.locator('[aria-invalid="true"]:focus')).waitFor();
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  return page.locator(`#${ids.find((id) => id.endsWith('-error'))}`).innerText();
}

/** Does something that changes what is stored, and waits until it is, and the page has read it again. */
export async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok());
  await act();
  await answered;
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}
