import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { countClicks } from '../support/clicks.ts';
import { openDesk } from '../support/desk.ts';
import { goTo, press } from '../support/portal.ts';

/** The team: people are invited, and put on the sessions that they run. */

const world = sharedWorld();
const guests = useGuests();

const dayOf = (page: Page, date: string) =>
  page.getByRole('region', {
    name: new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' }).format(new Date(date)),
  });

test.each([1280, 390])(
  'at %s px someone is invited in 4 presses, and put on a session in 2',
  async (width) => {
    const desk = await openDesk(world, guests);
    const admin = await desk.hire('Olga Admin', 'admin');
    const gina = await desk.hire('Gina Master');
    await desk.book(12, 'Paul Party');
    const page = await desk.open('/dashboard', width, admin);
    await goTo(page, 'Staff');
    await page.getByRole('table', { name: 'Staff' }).waitFor();
    const clicks = await countClicks(page);
    await press(page, 'Invite a team member');
    await page.getByLabel('Email').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(`ida-${width}@example.com`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ida Invited');
    await press(page, 'Send invitation');
    await page.getByRole('table', { name: 'Staff' }).getByText('Ida Invited').waitFor();
    expect(clicks()).toBeLessThanOrEqual(4);

    await goTo(page, 'Shifts');
    const assign = page.getByRole('button', { name: /^Assign someone to Test Room/ });
    await assign.waitFor();
    expect(await auditSchemes(page, `shifts without a team at ${width} px`)).toEqual([]);
    const before = clicks();
    await assign.click();
    await page.getByRole('menuitem', { name: 'Gina Master' }).click();
    await dayOf(page, desk.date).getByText('Gina Master').waitFor();
    expect(clicks() - before).toBe(2);
    expect(await auditSchemes(page, `shifts at ${width} px`)).toEqual([]);

    const own = await desk.open('/shifts', width, gina);
    await dayOf(own, desk.date).getByText('Test Room').waitFor();
    expect(await own.getByRole('button', { name: /^Assign/ }).count()).toBe(0);
    await press(own, 'My calendar');
    await press(own, 'Create address');
    const shown = await own.getByRole('group', { name: 'Address of your calendar' }).textContent();
    expect(await auditSchemes(own, `own calendar at ${width} px`)).toEqual([]);
    expect(await (await fetch(shown ?? '')).text()).toContain('SUMMARY:Test Room');
    await own.keyboard.press('Escape');
    await desk.call('unassignMember', { params: { sessionId: desk.at(12), userId: gina.userId } });
    await own.getByText('No shifts in these days').waitFor();
  },
);
