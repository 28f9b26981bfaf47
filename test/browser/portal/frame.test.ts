import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../../core/contract/paths.ts';
import { routeUrl } from '../../../core/contract/routing/route-url.ts';
import { languages } from '../../../core/words/languages.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { misfits, whole } from '../support/fits.ts';
import * as portal from '../support/portal.ts';

/** The portal's frame: the way in and out, and the venue that the pages show. */

const world = sharedWorld();
const { site, logins, organizations } = world.info;
const [cipher, meridian] = organizations;
const [newYork] = cipher?.venues ?? [];
const [london, lordHowe] = meridian?.venues ?? [];
const guests = useGuests();

const openPortal = (width: number, path: string) => portal.openPortal(guests, site + path, width);

const signIn = (page: Page, email: string, password = logins[0]?.password ?? '') =>
  portal.signInOn(page, email, password);

test('a signed-out visitor is asked to sign in, and returns to the page they wanted', async () => {
  const page = await openPortal(1280, '/staff?venue=none');
  expect(await page.getByText('Your session ended').count()).toBe(0);
  const findings = await auditSchemes(page, 'sign-in');
  await signIn(page, 'owner@cipherhouse.example', 'not-the-password');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('form').getByRole('alert').count()).toBe(1);
  expect(await page.getByLabel('Email').inputValue()).toBe('owner@cipherhouse.example');
  findings.push(...(await auditSchemes(page, 'refused')));
  await signIn(page, 'owner@cipherhouse.example');
  await portal.heading(page, 'Staff');
  expect(page.url()).toBe(`${site}/staff?venue=none`);
  await page.getByRole('table').waitFor();
  findings.push(...(await auditSchemes(page, 'staff')));
  const menu = await portal.openAccountMenu(page);
  await menu.getByRole('menuitem', { name: 'Sign out' }).click();
  await portal.heading(page, 'Sign in');
  expect(await page.getByText('Your session ended').count()).toBe(0);
  await page.goto(`${site}/dashboard`);
  await portal.heading(page, 'Sign in');
  expect(findings).toEqual([]);
});

test('a session that is lost while someone works is explained, and the page comes back', async () => {
  const page = await openPortal(390, '/account');
  await signIn(page, 'staff@cipherhouse.example');
  await portal.heading(page, 'Your account');
  await page.context().clearCookies();
  await portal.press(page, 'Set up');
  await page.getByRole('status').getByText('Your session ended.').waitFor();
  await signIn(page, 'staff@cipherhouse.example');
  await portal.heading(page, 'Your account');
});

test('people without the permission find no page of the team, in the menu or by its address', async () => {
  const page = await openPortal(1280, '/staff');
  await signIn(page, 'staff@cipherhouse.example');
  await page.getByText('Your role can’t see the team.').waitFor();
  expect(await page.getByRole('link', { name: 'Staff' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Invite a team member' }).count()).toBe(0);
});

test('a member is a link, and Back closes what it opens', async () => {
  const page = await openPortal(390, '/staff');
  await signIn(page, 'owner@meridian.example');
  await page.getByRole('row').filter({ hasText: 'manager@meridian.example' }).getByRole('button').click();
  const panel = page.getByRole('dialog', { name: 'Sam Ortega' });
  await panel.getByLabel('Name').and(page.locator(':focus')).waitFor();
  const findings = await auditSchemes(page, 'a member');
  const link = page.url();
  await page.goBack();
  await panel.waitFor({ state: 'hidden' });
  await page.goto(link);
  await panel.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('dialog', { name: 'Reset password' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
  findings.push(...(await auditSchemes(page, 'a question')));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Reset password' }).waitFor({ state: 'hidden' });
  await panel.waitFor();
  expect(findings).toEqual([]);
});

test('a manager sees the own venue, and no other: neither of the organization nor of another', async () => {
  const page = await openPortal(1280, `/dashboard?venue=${lordHowe?.id}`);
  await signIn(page, 'manager@meridian.example');
  await page
    .getByText(london?.name ?? '')
    .first()
    .waitFor();
  await portal.arrive(page);
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
  const page = await openPortal(390, '/staff');
  await signIn(page, 'owner@meridian.example');
  await portal.press(page, `Venue: ${london?.name}`);
  await page.getByRole('menuitem', { name: lordHowe?.name ?? '' }).click();
  await page.getByRole('button', { name: `Venue: ${lordHowe?.name}`, exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('venue')).toBe(lordHowe?.id);
  await portal.press(page, 'More');
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByRole('link', { name: 'Staff' }).waitFor();
  expect(await auditSchemes(page, 'menu')).toEqual([]);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  const account = await portal.openAccountMenu(page);
  await account.getByText('Robin Hale').waitFor();
  expect(await auditSchemes(page, 'account menu')).toEqual([]);
});

test('in every language, the pages of every day fit a narrow phone, and no button is cut off', async () => {
  const page = await openPortal(320, '/dashboard');
  await signIn(page, 'owner@cipherhouse.example');
  await portal.arrive(page);
  const findings: string[] = [];
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('bookingtms-language', chosen), language);
    for (const path of ['/dashboard', '/board', '/bookings', '/events', '/settings/organization']) {
      await page.goto(site + path);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await whole(page);
      findings.push(...(await misfits(page)).map((finding) => `${language} ${path}: ${finding}`));
    }
  }
  expect(findings).toEqual([]);
});
