import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activity } from '../../core/contract/model/catalogue/activity.ts';
import type { CalendarSubject } from '../../core/contract/model/integrations/calendar-feed.ts';
import { member } from '../../core/contract/model/people/member.ts';
import { venue } from '../../core/contract/model/venue/venue.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { members } from '../../lambdas/data/people/members.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { updateItem } from '../../lambdas/data/transaction.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { assignMember } from '../../lambdas/usecases/desk/assignments/assign-member.ts';
import {
  createCalendarFeed,
  listCalendarFeeds,
  renewOwnCalendarFeed,
  revokeCalendarFeed,
} from '../../lambdas/usecases/integrations/calendars/calendar-feeds.ts';
import { getCalendarFeed, isKnown } from '../../lambdas/usecases/integrations/calendars/get-calendar-feed.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { importVenue } from '../../lambdas/usecases/platform/import/import-venue.ts';
import { everything } from '../support/audit.ts';
import { openShop, type Shop, sessionsOf } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { ownerOf, start } from './support.ts';

let running: TestTable;
let at: Awaited<ReturnType<typeof calendarShop>>;

beforeAll(async () => {
  running = await startTable();
  at = await calendarShop();
});
afterAll(() => running.close());

/** Two rooms at one venue and one at another, each with one session that is booked in part, tomorrow at noon. */
async function calendarShop() {
  const clock = { at: start, now: () => clock.at };
  const name =
    'Cellar; "deep", \\ and cold BEGIN:VEVENT – ein Kellerraum, in dem niemand jemals lange bleibt';
  const shop = await openShop(running.table, { now: start, activity: { name } });
  const attic = await another(shop, { name: 'Attic' });
  const branch = await another(shop, { name: 'Branch room' }, 'Branch');
  const deps = { table: running.table, clock, ids: systemIds, siteUrl: 'https://book.example' };
  const owner = ownerOf(shop);
  const create = async (subject: CalendarSubject) => {
    const { url, calendarFeed } = await createCalendarFeed(deps, owner, subject);
    return { id: calendarFeed.id, token: url.slice('https://book.example/api/public/calendars/'.length) };
  };
  for (const room of [shop, attic, branch]) await book(room, { capacityRemaining: -4, capacityHeld: 1 });
  return {
    shop,
    attic,
    branch,
    clock,
    deps,
    owner,
    desk: { ...deps, organizations: organizations(running.table), venues: venues(running.table) },
    create,
    read: (token: string) => getCalendarFeed(deps, token),
  };
}

async function another(shop: Shop, changes: object, place?: string): Promise<Shop> {
  const code = systemIds.random();
  const where = place
    ? venue.parse({
        ...shop.venue,
        id: `ven_${code}`,
        name: place,
        slug: `v-${code}`,
        embedKey: `emb_${code}aaaa`,
      })
    : shop.venue;
  if (place) await importVenue(running.table, where);
  const made = activity.parse({ ...shop.activity, id: `act_${code}`, venueId: where.id, ...changes });
  await importActivity(running.table, made);
  const { organizationId, venueId, id: activityId } = made;
  const target = { organizationId, venueId, activityId };
  await generateSessions({ table: running.table, clock: { now: () => start } }, target);
  return { ...shop, venue: where, activity: made };
}

/** Moves the counters of tomorrow's session. */
async function book(shop: Shop, add: Record<string, number>): Promise<void> {
  const [, tomorrow] = await sessionsOf(running.table, shop, start);
  if (!tomorrow) throw new Error('No session tomorrow.');
  const update = keys.session(tomorrow.organizationId, tomorrow.id);
  await updateItem(running.table, { update, add: { ...add, version: 1 }, only: [] });
}

/** A reader of RFC 5545 that takes no excuses: its events, by property. */
function parse(text: string): Record<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? [];
    expect(name).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    if (event && !line.endsWith(':VEVENT')) event[name] = unescaped(value);
  }
  return events;
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, character) => (character === 'n' ? '\n' : character));
}

const venueOf = ({ venue: { id } }: Shop): CalendarSubject => ({ kind: 'venue', venueId: id });

describe('the calendar', () => {
  test('of a venue has its booked sessions: what, when, where, how many, and no names', async () => {
    const { token } = await at.create(venueOf(at.shop));
    const events = parse((await at.read(token)).text);
    expect(events.map(({ SUMMARY }) => SUMMARY).sort()).toEqual([
      'Attic: 3 of 10',
      `${at.shop.activity.name}: 3 of 10`,
    ]);
    expect(events.find(({ SUMMARY }) => SUMMARY?.startsWith('Attic'))).toMatchObject({
      UID: `${at.attic.activity.id}.20261123T1200Z@bookingtms`,
      DTSTART: '20261123T120000Z',
      DTEND: '20261123T130000Z',
      DTSTAMP: '20261122T090000Z',
      SEQUENCE: '2',
      LOCATION: 'Test Venue, 1 Test Street, Testham 12345',
      DESCRIPTION: 'Seats booked: 3\nSeats free: 6',
    });
  });

  test('of an activity has its own only', async () => {
    const { id: activityId, venueId } = at.attic.activity;
    const { token } = await at.create({ kind: 'activity', venueId, activityId });
    expect(parse((await at.read(token)).text).map(({ SUMMARY }) => SUMMARY)).toEqual(['Attic: 3 of 10']);
  });

  test('is the same until something changes, and then the same event, newer', async () => {
    const { token } = await at.create(venueOf(at.branch));
    const first = await at.read(token);
    at.clock.at = new Date('2026-11-22T09:15:00.000Z');
    const later = await at.read(token);
    expect(later.etag).toBe(first.etag);
    expect(later.text).not.toBe(first.text);
    await book(at.branch, { capacityRemaining: -2 });
    const changed = await at.read(token);
    expect(changed.etag).not.toBe(first.etag);
    const [before, after] = [parse(first.text), parse(changed.text)];
    expect(after).toHaveLength(1);
    expect(after[0]?.UID).toBe(before[0]?.UID);
    expect(Number(after[0]?.SEQUENCE)).toBeGreaterThan(Number(before[0]?.SEQUENCE));
    at.clock.at = start;
  });

  test('goes thirty days back and 180 ahead', async () => {
    const { token } = await at.create(venueOf(at.shop));
    const seen: [string, number][] = [];
    for (const now of [
      '2026-05-27T12:00:00.000Z',
      '2026-05-27T12:00:01.000Z',
      '2026-12-23T12:00:00.000Z',
      '2026-12-23T12:00:01.000Z',
    ]) {
      at.clock.at = new Date(now);
      seen.push([now.slice(5, 19), parse((await at.read(token)).text).length]);
    }
    at.clock.at = start;
    expect(seen.map(([, count]) => count)).toEqual([0, 2, 2, 0]);
  });
});

describe('the calendar of a member', () => {
  async function hired(venueIds: string[] | 'all', status = 'active') {
    const person = member.parse({
      organizationId: at.shop.organization.id,
      userId: crypto.randomUUID(),
      email: 'sam@example.com',
      name: 'Sam Staff',
      role: 'staff',
      venueIds,
      status,
      createdAt: start.toISOString(),
      version: 1,
    });
    await members(running.table).create(person, []);
    return person;
  }

  async function assign({ venue: { id: venueId }, activity: { id } }: Shop, userId: string) {
    const shop = { ...at.shop, activity: { ...at.shop.activity, id } };
    const [session] = await sessionsOf(running.table, shop, start);
    if (!session) throw new Error('There is no session.');
    return assignMember(at.desk, at.owner, { venueId, sessionId: session.id, userId });
  }

  test('has the sessions that they are assigned to, booked or not, as long as they work there', async () => {
    const person = await hired([at.branch.venue.id, at.shop.venue.id]);
    const { token } = await at.create({ kind: 'member', userId: person.userId });
    const names = async () => parse((await at.read(token)).text).map(({ SUMMARY }) => SUMMARY?.split(':')[0]);
    expect(await names()).toEqual([]);
    for (const room of [at.branch, at.attic]) await assign(room, person.userId);
    expect((await names()).toSorted()).toEqual(['Attic', 'Branch room']);
    await members(running.table).change(person, { venueIds: [at.shop.venue.id] }, []);
    expect(await names()).toEqual(['Attic']);
    await members(running.table).change({ ...person, version: 2 }, { status: 'disabled' }, []);
    await expect(at.read(token)).rejects.toMatchObject({ code: 'invalid-link' });
    await members(running.table).change({ ...person, version: 3 }, { status: 'active' }, []);
    expect(await names()).toEqual(['Attic']);
    await members(running.table).remove({ ...person, version: 4 }, []);
    await expect(at.read(token)).rejects.toMatchObject({ code: 'invalid-link' });
  });

  test('has one address that they create themselves: a new one ends the former', async () => {
    const { userId } = await hired('all');
    const actor = { ...at.owner, role: 'staff' as const, userId };
    const renew = async () => (await renewOwnCalendarFeed(at.deps, actor)).url.split('/').at(-1) ?? '';
    const first = await renew();
    expect(parse((await at.read(first)).text)).toEqual([]);
    await assign(at.attic, userId);
    const second = await renew();
    await expect(at.read(first)).rejects.toMatchObject({ code: 'invalid-link' });
    expect(parse((await at.read(second)).text)).toHaveLength(1);
  });
});

describe('an address', () => {
  test('is not found if guessed, of another organization, or revoked', async () => {
    const { token, id } = await at.create(venueOf(at.shop));
    const [org, feed, secret = ''] = token.split('.');
    const other = await openShop(running.table, { now: start, activity: { status: 'draft' } });
    const wrong = [
      'x'.repeat(30),
      `${org}.${feed}.${'A'.repeat(43)}`,
      `${other.organization.id.slice(4)}.${feed}.${secret}`,
    ];
    for (const each of wrong) await expect(at.read(each)).rejects.toMatchObject({ code: 'invalid-link' });
    await revokeCalendarFeed(at.deps, at.owner, id);
    await expect(at.read(token)).rejects.toMatchObject({ code: 'invalid-link' });
    await expect(revokeCalendarFeed(at.deps, at.owner, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is shown once and kept as a hash, and says in the log whose sessions it shows', async () => {
    const { token, id } = await at.create(venueOf(at.branch));
    const secret = token.split('.')[2] ?? 'none';
    const kept = JSON.stringify(await everything(running.table, at.shop.organization.id));
    expect(kept).not.toContain(secret);
    const { calendarFeeds } = await listCalendarFeeds(at.deps, at.owner);
    expect(calendarFeeds.find((each) => each.id === id)).toEqual({
      id,
      subject: venueOf(at.branch),
      createdAt: start.toISOString(),
    });
  });

  test('is made for what is the organization’s own only', async () => {
    const other = await openShop(running.table, { now: start, activity: { status: 'draft' } });
    const { id: activityId, venueId } = other.activity;
    for (const subject of [
      venueOf(other),
      { kind: 'activity' as const, venueId, activityId },
      { kind: 'member' as const, userId: crypto.randomUUID() },
    ]) {
      await expect(at.create(subject)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

test.each([
  ['"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"a"', '"b", "a"', true],
  ['"a"', '*', true],
  ['"a"', '"b"', false],
  ['"a"', undefined, false],
])('of %s, %s is known: %s', (etag, sent, expected) => {
  expect(isKnown(etag, sent)).toBe(expected);
});
