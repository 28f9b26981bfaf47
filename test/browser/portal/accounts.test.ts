import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enroll } from '../../http/support/people.ts';
import { codeOf, letterTo, secretIn } from '../../http/support/team.ts';
import { useGuests } from '../../support/browser.ts';
import { openShop, type Shop } from '../../support/shop.ts';
import { sharedWorld } from '../../support/world.ts';
import { audit, auditSchemes } from '../support/audit.ts';
import {
  accountButton,
  arrive,
  complaint,
  heading,
  openAccountMenu,
  openPortal,
  press,
  signInOn,
} from '../support/portal.ts';
import { readQrCode } from '../support/qr-code.ts';

/** People and their accounts: into the portal, out of it, and from one organization to another. */

const world = sharedWorld();
const { site, logins } = world.info;
const guests = useGuests();
const chosen = 'Chosen-Horse-9';

const openOwnShop = async (organization: Partial<Shop['organization']> = {}) =>
  openShop(world.table, { now: await world.now(), organization, activity: { status: 'draft' } });

const ownerOf = ({ organization }: Shop) => enroll(world, `${organization.id}:org-admin:all`);

const code = (page: Page) => page.getByLabel('Code', { exact: true });

/** Six digits that an app does not show now, nor just before or after. */
const notThe = (right: string) => String((Number(right) + 500_000) % 1_000_000).padStart(6, '0');

test('a new member gets an email, chooses a password, and is signed in', async () => {
  const shop = await openOwnShop();
  const owner = await ownerOf(shop);
  const desk = await openPortal(guests, `${site}/staff`);
  await signInOn(desk, owner.email, owner.password);
  await heading(desk, 'Staff');
  await desk.getByText('No team members yet').waitFor();
  await press(desk, 'Invite a team member');
  await press(desk, 'Send invitation');
  expect(await complaint(desk.getByLabel('Email'))).toContain('Enter an email address');
  const findings = await audit(desk, 'inviting a member');
  const email = owner.email.replace('@', '-ivy@');
  await desk.getByLabel('Email').fill(email);
  await desk.getByLabel('Name').fill('Ivy Invited');
  await press(desk, 'Send invitation');
  const ivy = desk.getByRole('row').filter({ hasText: 'Ivy Invited' });
  await ivy.getByText('Invited', { exact: true }).waitFor();
  const [, role, venues] = await ivy.getByRole('cell').allInnerTexts();
  expect([role, venues]).toEqual(['Staff', shop.venue.name]);
  findings.push(...(await auditSchemes(desk, 'staff')));

  await world.waitUntilIdle();
  const letter = await letterTo(world, email);
  const page = await openPortal(guests, /href="([^"]+)"/.exec(letter.body.html)?.[1] ?? '', 390);
  await signInOn(page, email, secretIn(letter));
  await heading(page, 'Choose your password');
  await page.getByLabel('New password').fill('too-short');
  await page.keyboard.press('Enter');
  const missing = await complaint(page.getByLabel('New password'));
  expect(missing).toBe(
    'Use at least 12 characters with a lower-case letter, an upper-case letter, a digit and a symbol such as ! or -.',
  );
  findings.push(...(await auditSchemes(page, 'choosing a password')));
  await page.getByLabel('New password').fill(chosen);
  await page.keyboard.press('Enter');
  await arrive(page);
  expect(new URL(page.url()).pathname).toBe('/dashboard');

  await desk.reload();
  await ivy.getByRole('button').click();
  findings.push(...(await audit(desk, 'managing a member')));
  await press(desk, 'Disable access');
  await press(desk, 'Yes, disable');
  await ivy.getByText('Disabled', { exact: true }).waitFor();
  // The page leads away to sign in before it has loaded.
  await page.reload({ waitUntil: 'commit' });
  await heading(page, 'Sign in');
  await page.getByRole('status').getByText('Your session ended.').waitFor();
  expect(findings).toEqual([]);
});

test('a forgotten password is replaced with the code of an email', async () => {
  const { email } = await ownerOf(await openOwnShop());
  const page = await openPortal(guests, `${site}/dashboard`, 390);
  await signInOn(page, email, 'not-the-password');
  await page.getByRole('alert').getByText('Check your email address and password').waitFor();
  await press(page, 'Forgot your password?');
  const address = page.getByLabel('Email');
  expect(await address.inputValue()).toBe(email);
  const findings = await audit(page, 'forgotten');
  await press(page, 'Send code');
  await page.getByText(`If ${email} has an account`).waitFor();
  const right = secretIn(await letterTo(world, email));
  await code(page).fill(notThe(right));
  await page.getByLabel('New password').fill(chosen);
  await press(page, 'Save password');
  expect(await complaint(code(page))).toContain('This code is wrong');
  expect(await page.getByLabel('New password').inputValue()).toBe(chosen);
  findings.push(...(await auditSchemes(page, 'with a wrong code')));
  await code(page).fill(right);
  await press(page, 'Save password');
  await page.getByText('Your password was changed').waitFor();
  await signInOn(page, email, chosen);
  await arrive(page);
  await page.goto(`${site}/sign-in?reset`);
  await heading(page, 'Choose a new password');
  expect(findings).toEqual([]);
});

test('two-step verification is set up by a QR code, and asked for once one has signed out everywhere', async () => {
  const { email, password } = await ownerOf(await openOwnShop());
  const page = await openPortal(guests, `${site}/account`);
  await signInOn(page, email, password);
  await heading(page, 'Your account');
  const findings = await audit(page, 'account');
  await press(page, 'Set up');
  const uri = await readQrCode(page.getByRole('img', { name: 'QR code' }));
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(secret);
  findings.push(...(await audit(page, 'setting up')));
  await code(page).fill(codeOf(secret));
  await press(page, 'Turn on');
  await page.getByText('Two-step verification is on.').waitFor();

  const elsewhere = await openPortal(guests, `${site}/account`, 390);
  await signInOn(elsewhere, email, password);
  await heading(elsewhere, 'Enter your code');
  await code(elsewhere).fill(notThe(codeOf(secret)));
  await press(elsewhere, 'Sign in');
  expect(await complaint(code(elsewhere))).toContain('This code is wrong');
  await code(elsewhere).fill(codeOf(secret));
  await press(elsewhere, 'Sign in');
  await heading(elsewhere, 'Your account');

  await page.getByRole('switch', { name: 'Sound' }).click({ force: true });
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
  await heading(page, 'Ihr Konto');
  await page.getByRole('switch', { name: 'Ton', checked: true }).waitFor();
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
  await heading(page, 'Your account');

  await press(page, 'Sign out everywhere');
  await press(page, 'Yes, sign out');
  await heading(page, 'Sign in');
  await elsewhere.reload({ waitUntil: 'commit' });
  await heading(elsewhere, 'Sign in');
  expect(findings).toEqual([]);
});

test('a sign-in that waits too long begins again', async () => {
  const page = await openPortal(guests, `${site}/sign-in`, 390);
  const { email, password } = await enroll(world, 'platform:system-admin');
  await signInOn(page, email, password);
  await heading(page, 'Set up two-step verification');
  // After its time a browser has forgotten the question.
  await page.context().clearCookies();
  await code(page).fill('123456');
  await press(page, 'Finish');
  await page.getByText('That took too long.').waitFor();
  await heading(page, 'Sign in');
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
});

test('a member of two organizations switches between them by keyboard', async () => {
  const page = await openPortal(guests, `${site}/dashboard`);
  await signInOn(page, 'alex@freelance.example', logins[0]?.password ?? '');
  const [first, second] = ['Cipher House', 'Meridian Rooms'];
  const role = (organization: string) => page.getByText(`Manager, ${organization}`, { exact: true });
  await accountButton(page).focus();
  await page.keyboard.press('Enter');
  await role(first).waitFor();
  const other = page.getByRole('menuitem', { name: second });
  const findings = await audit(page, 'other organizations');
  await page.getByRole('menuitem', { name: 'Your account' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await other.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Meridian Rooms London', { exact: true }).first().waitFor();
  await openAccountMenu(page);
  await role(second).waitFor();
  expect(findings).toEqual([]);
});

test('members of a suspended organization see why, and can leave', async () => {
  const shop = await openOwnShop({ status: 'suspended' });
  const { email, password } = await ownerOf(shop);
  const page = await openPortal(guests, `${site}/staff`, 390);
  await signInOn(page, email, password);
  await heading(page, `${shop.organization.name} is suspended`);
  expect(await audit(page, 'suspended')).toEqual([]);
  await press(page, 'Sign out');
  await heading(page, 'Sign in');
});

test('an operator in an organization that they work for themselves looks into nothing', async () => {
  const { organization } = await openOwnShop();
  const memberships = `${organization.id}:admin:all;platform:system-admin`;
  const { email, password } = await enroll(world, memberships, 'totp');
  const page = await openPortal(guests, `${site}/organizations`);
  await signInOn(page, email, password);
  await heading(page, 'Organizations');
  await page.evaluate(
    (organizationId) =>
      fetch('/api/auth/organizations/current', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ organizationId }),
      }),
    organization.id,
  );
  await page.goto(`${site}/dashboard`, { waitUntil: 'networkidle' });
  const menu = await openAccountMenu(page);
  await menu.getByText(`Administrator, ${organization.name}`).waitFor();
  expect(await page.getByRole('region', { name: 'Support access' }).count()).toBe(0);
});

test('an operator looks into an organization for a reason, and leaves', async () => {
  const { organization } = await openOwnShop({ name: 'Attic of Ticket 4711' });
  const { email, password } = await enroll(world, 'platform:system-admin');
  const page = await openPortal(guests, `${site}/dashboard`);
  await signInOn(page, email, password);
  await heading(page, 'Set up two-step verification');
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await code(page).fill(codeOf(secret));
  await press(page, 'Finish');
  await page.getByText('Two-step verification is on. Sign in once more').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
  await code(page).fill(codeOf(secret));
  await press(page, 'Sign in');
  await heading(page, 'Organizations');
  const look = page.getByRole('button', { name: `Open support access to ${organization.name}`, exact: true });
  await look.waitFor();
  const findings = await audit(page, 'organizations');
  await look.click();
  await press(page, 'Open support access');
  expect(await complaint(page.getByLabel('Reason'))).toContain('Give a reason');
  findings.push(...(await audit(page, 'looking in')));
  await page.getByLabel('Reason').fill('Ticket 4711');
  await page.getByLabel('Minutes').fill('15');
  await press(page, 'Open support access');
  const banner = page.getByRole('region', { name: 'Support access' });
  await banner.getByText(/until \d/).waitFor();
  findings.push(...(await auditSchemes(page, 'inside')));
  await banner.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL(`${site}/organizations`);
  // Inside, the organization is named beside the role.
  const menu = await openAccountMenu(page);
  await menu.getByText('Platform administrator', { exact: true }).waitFor();
  expect(await banner.count()).toBe(0);
  expect(findings).toEqual([]);
});
