import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type RegenerationPreview, salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { changeTimeZone } from '../../../lambdas/usecases/catalogue/sales/change-time-zone.ts';
import { editSalesSettings } from '../../../lambdas/usecases/catalogue/sales/edit-sales-settings.ts';
import { getSalesSettings } from '../../../lambdas/usecases/catalogue/sales/get-sales-settings.ts';
import { previewSalesSettings } from '../../../lambdas/usecases/catalogue/sales/preview-sales-settings.ts';
import { previewTimeZone } from '../../../lambdas/usecases/catalogue/sales/preview-time-zone.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { openShop } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { type Edit, steps, type Visit } from './edits.ts';
import { aClock, inShop } from './support.ts';

/** The preview of an edit, and what the edit then does to the stored sessions and bookings. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

const start = '2026-10-01T09:00:00.000Z';

/** A shop, and its parties by session as the guests know them. */
async function open() {
  const clock = aClock(new Date(start));
  const schedule = {
    operatingDays: ['thursday' as const, 'sunday' as const],
    startTime: '10:00',
    endTime: '14:00',
    slotInterval: 120,
    customHours: {},
    customDates: [],
    blockedDates: [],
  };
  const venue = { timeZone: 'Europe/Berlin' };
  const opened = await openShop(running.table, { now: clock.at, venue, activity: { schedule } });
  const { organizationId, id: activityId } = opened.activity;
  const stored = () => sessions(running.table).listFrom(organizationId, activityId, start);
  const bookings = async () =>
    (await everything(running.table, organizationId)).filter(({ entity }) => entity === 'BOOKING');
  return {
    ...(await inShop(running.table, opened, clock)),
    clock,
    stored,
    bookings,
    parties: new Map<string, number[]>(),
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Undefined when the API refuses it. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function receive(shop: Opened, { index, guests, isCanceled }: Visit): Promise<void> {
  const upcoming = (await shop.stored()).filter(({ startsAt }) => startsAt > shop.clock.at.toISOString());
  const session = upcoming[index % upcoming.length];
  const token = session && (await unlessRefused(shop.hold(session, guests)));
  if (!session || !token) return;
  if (isCanceled) await shop.letGo(token);
  else shop.parties.set(session.id, [...(shop.parties.get(session.id) ?? []), guests]);
}

async function previewOf({ deps, manager, where }: Opened, edit: Edit): Promise<RegenerationPreview> {
  if (edit.kind === 'zone') return previewTimeZone(deps, manager, { ...where, timeZone: edit.timeZone });
  const current = salesSettings.parse(await getSalesSettings(deps, manager, where));
  return previewSalesSettings(deps, manager, { ...where, salesSettings: { ...current, ...edit.settings } });
}

/** Makes the edit, and all that follows from its events. */
async function apply(shop: Opened, edit: Edit): Promise<void> {
  const { deps, manager, where, told } = shop;
  if (edit.kind === 'zone') {
    const change = () => changeTimeZone(deps, manager, { ...where, timeZone: edit.timeZone });
    await shop.deliver(await shop.announced(change, 'venue'));
    return shop.deliver(told.splice(0));
  }
  const { version, ...current } = await getSalesSettings(deps, manager, where);
  const changed = { ...salesSettings.parse(current), ...edit.settings };
  const change = () => editSalesSettings(deps, manager, { ...where, version, salesSettings: changed });
  await shop.deliver(await shop.announced(change));
}

/** What happened to the stored sessions, in the words of a preview; what was left out shows in none of them. */
function difference(before: readonly Session[], after: readonly Session[], { clock, parties }: Opened) {
  const now = clock.at.toISOString();
  const [known, there] = [before, after].map((all) => new Map(all.map((each) => [each.id, each])));
  const stayed = before.filter(({ id, startsAt }) => there?.has(id) && startsAt > now);
  const touched = stayed.filter(({ id, version }) => there?.get(id)?.version !== version);
  const left = touched.filter(({ id, offSchedule }) => !offSchedule && there?.get(id)?.offSchedule);
  return {
    added: after.filter(({ id }) => !known?.has(id)).length,
    removed: before.filter(({ id }) => !there?.has(id)).length,
    updated: touched.length - left.length,
    kept: stayed.length - touched.length,
    offSchedule: left.map(({ id, activityId, startsAt }) => {
      const guests = parties.get(id) ?? [];
      const people = guests.reduce((sum, each) => sum + each, 0);
      return { sessionId: id, activityId, startsAt, bookings: guests.length, guests: people };
    }),
  };
}

test('an edit does what its preview says to every session, and leaves every booking as it is', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const shop = await open();
      for (const { visits, hours, edit } of script) {
        for (const visit of visits) await receive(shop, visit);
        shop.clock.wait(hours * 60);
        const [before, booked] = [await shop.stored(), await shop.bookings()];
        const said = await unlessRefused(previewOf(shop, edit));
        expect(await shop.stored()).toEqual(before);
        if (!said) {
          await expect(apply(shop, edit)).rejects.toMatchObject({ code: 'invalid-input' });
          continue;
        }
        await apply(shop, edit);
        const after = await shop.stored();
        const { leftOut, ...rest } = said;
        expect(rest).toEqual(difference(before, after, shop));
        expect(await shop.bookings()).toEqual(booked);
        const starts = new Set(after.filter(({ offSchedule }) => !offSchedule).map((each) => each.startsAt));
        expect(leftOut.filter(({ startsAt }) => starts.has(startsAt))).toEqual([]);
        // The same edit once more has nothing left to do.
        expect(await previewOf(shop, edit)).toMatchObject({ added: 0, removed: 0, updated: 0, leftOut });
      }
    }),
    // To make a failure smaller takes minutes: each attempt is a shop with its bookings.
    { numRuns: 10, endOnFailure: true },
  );
});
