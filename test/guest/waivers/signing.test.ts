import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Role } from '../../../core/contract/views.ts';
import { entriesOf } from '../../../lambdas/data/guest/booking-entries.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { signatures } from '../../../lambdas/data/guest/signatures.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { duplicateActivity } from '../../../lambdas/usecases/catalogue/activities/duplicate-activity.ts';
import { editWaiver, getWaiver } from '../../../lambdas/usecases/catalogue/waivers/edit-waiver.ts';
import { getWaiverText } from '../../../lambdas/usecases/catalogue/waivers/get-waiver-text.ts';
import { listBookings } from '../../../lambdas/usecases/desk/bookings/list-bookings.ts';
import { moveBooking } from '../../../lambdas/usecases/desk/bookings/move-booking.ts';
import {
  listSignatures,
  notePaperWaiver,
  removeSignature,
} from '../../../lambdas/usecases/desk/waivers/signed-waivers.ts';
import { indexBooking } from '../../../lambdas/usecases/guest/index-bookings.ts';
import { signWaiver } from '../../../lambdas/usecases/guest/waivers/sign-waiver.ts';
import { searchBookings } from '../../../lambdas/usecases/people/search/search-bookings.ts';
import { signLink, signWaiverLink } from '../../../lambdas/usecases/scope/links.ts';
import { dying } from '../../desk/closures/support.ts';
import { openCounter } from '../../desk/support.ts';

import { startTable, type TestTable } from '../../support/table.ts';
import { keepWaiver, waiverRules } from '../../support/waiver.ts';

/** Waivers: their texts, signing by link, on paper, and where it shows. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const secret = 'a secret for tests';

async function open(waiver: Partial<typeof waiverRules> = {}) {
  const counter = await openCounter(running.table, { waiver: { ...waiverRules, ...waiver, version: 1 } });
  const { floor } = counter;
  await keepWaiver(running.table, floor.shop.activity);
  const booking = await counter.book({ party: [{ unitId: 'player', quantity: 3 }] });
  const { organizationId } = booking;
  const deps = { ...floor.deps, siteUrl: 'https://book.example', linkSecret: async () => secret };
  const link = { organizationId, bookingId: booking.id };
  const until = new Date('2027-01-01T00:00:00.000Z');
  const token = await signWaiverLink(secret, link, until);
  const where = { venueId: booking.venueId, activityId: booking.activityId };
  return {
    ...counter,
    deps,
    booking,
    where,
    link,
    until,
    target: counter.at(booking.id),
    stored: async () => (await bookings(running.table).get(organizationId, booking.id)) ?? booking,
    kept: () => signatures(running.table).list({ organizationId, id: booking.id }),
    sign: (
      name: string,
      more: Partial<Parameters<typeof signWaiver>[2]> = {},
      table: Table = running.table,
    ) => signWaiver({ ...deps, table }, token, { ...signing(name), ...more }),
  };
}

const signing = (name: string): Parameters<typeof signWaiver>[2] => ({
  version: 1,
  name,
  takesPart: true,
  children: [],
  mark: { how: 'typed', text: name },
  agreed: true,
  language: 'en',
  address: '203.0.113.7',
});

const problem = (code: string) => expect.objectContaining({ code });

describe('by the link', () => {
  test('each participant signs, and the booking counts them', async () => {
    const { sign, kept, stored } = await open();
    expect(await sign('Ana Torres')).toEqual({ signed: 1, of: 3 });
    expect(await sign('Ana Torres')).toEqual({ signed: 1, of: 3 });
    expect(await sign('Ben Smith', { children: [{ name: 'Mia Smith' }] })).toEqual({ signed: 3, of: 3 });
    expect((await stored()).signers?.map(({ name }) => name)).toEqual([
      'Ana Torres',
      'Ben Smith',
      'Mia Smith',
    ]);
    const [ana, ben, mia] = await kept();
    expect(ana).toMatchObject({
      name: 'Ana Torres',
      version: 1,
      mark: { how: 'typed', text: 'Ana Torres' },
      address: '203.0.113.7',
      signedAt: '2026-11-22T09:00:00.000Z',
      validUntil: '2027-11-21',
    });
    expect([ben?.guardian, mia?.guardian]).toEqual([undefined, 'Ben Smith']);
    await expect(sign('Cem Late')).rejects.toEqual(problem('wrong-state'));
    expect(await kept()).toHaveLength(3);
  });

  test('two who sign at once are both counted', async () => {
    const { sign, kept, stored } = await open();
    await Promise.all(['Ana Torres', 'Ben Smith', 'Cem Kaya'].map((name) => sign(name)));
    expect((await stored()).signers).toHaveLength(3);
    expect(await kept()).toHaveLength(3);
  });

  test('a request that crashes leaves all or nothing, and may be repeated', async () => {
    for (let writes = 0; writes < 10; writes++) {
      const { sign, kept, stored } = await open();
      const process = dying(running.table, writes);
      const children = [{ name: 'Mia Smith' }];
      await sign('Ben Smith', { children }, process.table).catch((error: unknown) => {
        if (!process.life.died) throw error;
      });
      expect((await stored()).signers ?? []).toHaveLength((await kept()).length);
      expect(await sign('Ben Smith', { children })).toEqual({ signed: 2, of: 3 });
      expect(await kept()).toHaveLength(2);
      if (!process.life.died) return expect(writes).toBeGreaterThan(0);
    }
    throw new Error('It never came to its end.');
  });

  test('another text, a waiver that is off, and other links are refused', async () => {
    const { sign, deps, link, until, ...shop } = await open();
    await expect(sign('Ana', { version: 2 })).rejects.toEqual(problem('conflict'));
    const manage = await signLink(secret, link, until);
    await expect(signWaiver(deps, manage, signing('Ana'))).rejects.toEqual(problem('invalid-link'));
    const { activityVersion } = await getWaiver(deps, shop.floor.manager, shop.where);
    const off = { ...waiverRules, isAsked: false };
    const edit = { ...shop.where, rules: off, text: 'I take part at my own risk.', activityVersion };
    await editWaiver(deps, shop.floor.manager, edit);
    await expect(sign('Ana')).rejects.toEqual(problem('wrong-state'));
  });

  test('birth dates are kept where they are asked for, and nowhere else', async () => {
    const asking = await open({ asksBirthDate: true });
    await expect(asking.sign('Ana')).rejects.toEqual(problem('invalid-input'));
    await asking.sign('Ana', { birthDate: '1990-02-03' });
    expect((await asking.kept())[0]?.birthDate).toBe('1990-02-03');
    const silent = await open();
    await silent.sign('Ana', {
      birthDate: '1990-02-03',
      children: [{ name: 'Mia', birthDate: '2020-01-01' }],
    });
    expect((await silent.kept()).map(({ birthDate }) => birthDate)).toEqual([undefined, undefined]);
  });

  test('staff who saw the booking before can still check the party in', async () => {
    const { sign, deps, target, booking } = await open();
    await sign('Ana Torres');
    const { state } = await moveBooking(deps, target, 'check-in', booking.version);
    expect(state).toBe('checked_in');
    await expect(moveBooking(deps, target, 'complete', booking.version)).rejects.toEqual(problem('conflict'));
  });
});

describe('at the desk', () => {
  test('paper is noted by whom, a signature is deleted whole, and the audit log names nobody', async () => {
    const { deps, target, kept, stored, auditLog } = await open();
    const noted = await notePaperWaiver(deps, target, { name: 'Pia Paper', guardian: 'Rob Paper' });
    expect(noted).toMatchObject({ count: { signed: 1, of: 3 } });
    expect(noted.link).toMatch(/^https:\/\/book\.example\/manage\/waivers\/[\w.-]+$/);
    const [paper] = noted.signatures;
    expect(paper).toMatchObject({
      guardian: 'Rob Paper',
      mark: { how: 'paper', notedBy: { name: expect.any(String) } },
    });
    const gone = await removeSignature(deps, target, paper?.id as never);
    expect(gone).toMatchObject({ signatures: [], count: { signed: 0, of: 3 } });
    expect([await kept(), (await stored()).signers]).toEqual([[], []]);
    await expect(removeSignature(deps, target, paper?.id as never)).rejects.toEqual(problem('not-found'));
    const log = await auditLog();
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['notePaperWaiver', 'removeSignature']),
    );
    expect(JSON.stringify(log)).not.toContain('Pia');
  });

  test('the network address of a guest is not shown', async () => {
    const { deps, target, sign } = await open();
    await sign('Ana Torres');
    expect(JSON.stringify(await listSignatures(deps, target))).not.toContain('203.0.113.7');
  });

  test('another organization’s staff find nothing', async () => {
    const [mine, theirs] = [await open(), await open()];
    const target = { ...mine.target, actor: theirs.floor.manager };
    await expect(listSignatures(mine.deps, target)).rejects.toEqual(problem('not-found'));
  });

  test('lists count, and search finds the players', async () => {
    const { deps, sign, booking, stored, floor, as } = await open();
    const before = await stored();
    await indexBooking(running.table, null, before);
    await sign('Zoë Quartz');
    await indexBooking(running.table, before, await stored());
    const { items } = await listBookings(deps, as('staff' as Role), {
      by: 'visit',
      from: booking.date,
      venueId: booking.venueId,
      limit: 10,
    });
    expect(items.map(({ waiver }) => waiver)).toEqual([{ signed: 1, of: 3 }]);
    for (const q of ['quartz', 'Zoe', 'zoe qua', 'Guest']) {
      const found = await searchBookings(deps, floor.manager, { q });
      expect([q, found.bookings.map(({ id }) => id)]).toEqual([q, [booking.id]]);
    }
    const { bookings: none } = await searchBookings(deps, floor.manager, { q: 'quartz ana' });
    expect(none).toEqual([]);
  });

  test('entries never collide, whoever shares a name', async () => {
    const { sign, stored } = await open();
    for (const name of ['Ana Guest', 'Ben Guest', 'Guest Ana']) await sign(name);
    const entries = entriesOf(await stored()).map(({ PK, SK }) => `${PK} ${SK}`);
    expect(new Set(entries).size).toBe(entries.length);
  });
});

describe('the text of an activity', () => {
  const edited = (text: string, activityVersion: number) => ({ rules: waiverRules, text, activityVersion });

  test('gets a version when it changes, and keeps those it had', async () => {
    const { deps, floor, where } = await open();
    const { activityVersion, waiver } = await getWaiver(deps, floor.manager, where);
    expect(waiver).toMatchObject({ version: 1, text: 'I take part at my own risk.' });
    const same = await editWaiver(deps, floor.manager, {
      ...where,
      ...edited(waiver?.text ?? '', activityVersion),
    });
    expect(same.waiver?.version).toBe(1);
    const other = await editWaiver(deps, floor.manager, {
      ...where,
      ...edited('Other risks.', same.activityVersion),
    });
    expect(other.waiver).toMatchObject({ version: 2, text: 'Other risks.' });
    const first = await getWaiverText(deps, floor.manager, { ...where, version: 1 });
    expect(first.text).toBe('I take part at my own risk.');
    await expect(
      editWaiver(deps, floor.manager, { ...where, ...edited('Stale.', activityVersion) }),
    ).rejects.toEqual(problem('conflict'));
    await expect(getWaiverText(deps, floor.manager, { ...where, version: 3 })).rejects.toEqual(
      problem('not-found'),
    );
  });

  test('is copied with the activity, under a version of its own', async () => {
    const { deps, floor, where } = await open();
    const { activityVersion } = await getWaiver(deps, floor.manager, where);
    await editWaiver(deps, floor.manager, { ...where, ...edited('Other risks.', activityVersion) });
    const copy: Pick<Activity, 'id'> = await duplicateActivity(deps, floor.manager, where);
    const copied = await getWaiver(deps, floor.manager, { ...where, activityId: copy.id });
    expect(copied.waiver).toMatchObject({ version: 1, text: 'Other risks.' });
  });
});
