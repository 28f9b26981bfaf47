import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activityId } from '../../core/contract/model/ids.ts';
import { localDate } from '../../core/contract/model/time.ts';
import { type EmbedSettings, embedSettings } from '../../core/contract/schemas/venue/embeds.ts';
import { withLook } from '../../core/domain/catalogue/look.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { embedDays } from '../../lambdas/data/venue/embed-days.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { venueByKey } from '../../lambdas/usecases/guest/availability/open-venue.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { bookingByLink } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { openEmbed } from '../../lambdas/usecases/guest/pages/open-embed.ts';
import { createVisitCounter } from '../../lambdas/usecases/guest/pages/visit-counter.ts';
import {
  archiveNamedEmbed,
  createNamedEmbed,
  editNamedEmbed,
  restoreNamedEmbed,
  rotateNamedEmbedKey,
} from '../../lambdas/usecases/venue/embeds/change-embed.ts';
import { countEmbedBooking } from '../../lambdas/usecases/venue/embeds/count-embed-booking.ts';
import {
  getEmbedFunnel,
  getVenueFunnel,
  listNamedEmbeds,
} from '../../lambdas/usecases/venue/embeds/read-embeds.ts';
import { sessionTomorrow } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { office, outcomes } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
}, 60_000);
afterAll(() => running?.close());

const today = localDate.parse('2026-11-22');

/** An office with a published activity, and what its administrator does to named widgets. */
async function open() {
  const shop = await office(running.table, { activity: { status: 'published' } });
  const { deps, admin, venue } = shop;
  const settings = (changes: Partial<EmbedSettings> = {}): EmbedSettings =>
    embedSettings.parse({ name: 'Start page', kind: 'calendar', mode: 'inline', ...changes });
  return {
    ...shop,
    settings,
    make: (changes: Partial<EmbedSettings> = {}) =>
      createNamedEmbed(deps, admin, { venueId: venue.id, settings: settings(changes) }),
    change: (embed: { id: Parameters<typeof editNamedEmbed>[2]['embedId']; version: number }, changes = {}) =>
      editNamedEmbed(deps, admin, {
        venueId: venue.id,
        embedId: embed.id,
        version: embed.version,
        settings: settings(changes),
      }),
  };
}

describe('a named widget', () => {
  test('shows the venue by its own key, with its own look, activities and websites', async () => {
    const { make, deps, venue, activity, draftAt } = await open();
    const other = await draftAt(venue.id);
    const embed = await make({
      color: '#112233',
      theme: 'dark',
      activityIds: [activity.id, other.id],
      allowedOrigins: ['https://partner.example'],
    });
    const shown = await venueByKey(deps, embed.key);
    expect(shown.venue).toMatchObject({ id: venue.id, allowedOrigins: ['https://partner.example'] });
    expect(await getVenue(deps, embed.key)).toMatchObject({
      embedKey: embed.key,
      widget: { color: '#112233', theme: 'dark' },
      activities: [{ id: activity.id }],
    });
    expect((await getVenue(deps, venue.embedKey)).widget).toEqual(
      expect.objectContaining({ color: venue.widget.color, theme: venue.widget.theme }),
    );
  });

  test('without a look and websites of its own has those of the venue', async () => {
    const { make, deps, venue, organization } = await open();
    const { key } = await make();
    const { venue: shown } = await venueByKey(deps, key);
    expect(shown).toEqual({ ...withLook(venue, organization), embedKey: key });
  });

  test('follows an edit; of two at once one counts', async () => {
    const { make, change, deps, log } = await open();
    const embed = await make({ color: '#112233' });
    const { done, refused } = await outcomes([
      change(embed, { theme: 'dark' }),
      change(embed, { theme: 'dark' }),
    ]);
    expect([done, refused]).toEqual([1, ['conflict']]);
    const shown = await getVenue(deps, embed.key);
    expect(shown.widget.theme).toBe('dark');
    expect(shown.widget.color).not.toBe('#112233');
    expect(await log('editNamedEmbed')).toHaveLength(1);
  });

  test('is gone from websites while it is archived', async () => {
    const { make, deps, admin, venue } = await open();
    const embed = await make();
    const path = { venueId: venue.id, embedId: embed.id };
    await archiveNamedEmbed(deps, admin, path);
    await expect(venueByKey(deps, embed.key)).rejects.toMatchObject({ code: 'not-found' });
    const listed = async (status: 'active' | 'archived') =>
      (await listNamedEmbeds(deps, admin, { venueId: venue.id, status, limit: 10 })).items.map(
        ({ id }) => id,
      );
    expect([await listed('active'), await listed('archived')]).toEqual([[], [embed.id]]);
    await restoreNamedEmbed(deps, admin, path);
    expect((await venueByKey(deps, embed.key)).venue.id).toBe(venue.id);
  });

  test('with a new key is found by the old one until its grace period is over, as it is by then', async () => {
    const { make, change, deps, admin, venue, log } = await open();
    const embed = await make({ color: '#112233' });
    const path = { venueId: venue.id, embedId: embed.id };
    const rotate = (graceDays: number) => rotateNamedEmbedKey(deps, admin, { ...path, graceDays });
    const rotated = await rotate(7);
    expect(rotated.previousKey).toEqual({ key: embed.key, until: '2026-11-29T09:00:00.000Z' });
    await change(rotated, { color: '#445566' });
    const at = async (key: typeof embed.key, now: string) => {
      const shown = await venueByKey({ ...deps, clock: { now: () => new Date(now) } }, key).catch(() => null);
      return shown?.venue.widget.color;
    };
    const [before, after] = ['2026-11-29T08:59:59.000Z', '2026-11-29T09:00:00.000Z'];
    for (const key of [embed.key, rotated.key]) expect(await at(key, before)).toBe('#445566');
    expect([await at(embed.key, after), await at(rotated.key, after)]).toEqual([undefined, '#445566']);
    const last = await rotate(0);
    expect(last.previousKey).toBeUndefined();
    for (const key of [embed.key, rotated.key]) expect(await at(key, before)).toBeUndefined();
    expect(await at(last.key, before)).toBe('#445566');
    expect((await log('rotateNamedEmbedKey')).map(({ after }) => after)).toContainEqual({ key: last.key });
  });

  test('loses an old key with an edit after its end, and both keys while it is archived', async () => {
    const { make, settings, deps, admin, venue } = await open();
    const embed = await make();
    const path = { venueId: venue.id, embedId: embed.id };
    const { key, version } = await rotateNamedEmbedKey(deps, admin, { ...path, graceDays: 1 });
    await archiveNamedEmbed(deps, admin, path);
    for (const each of [embed.key, key]) {
      await expect(venueByKey(deps, each)).rejects.toMatchObject({ code: 'not-found' });
    }
    const again = rotateNamedEmbedKey(deps, admin, { ...path, graceDays: 1 });
    await expect(again).rejects.toMatchObject({ code: 'wrong-state' });
    await restoreNamedEmbed(deps, admin, path);
    for (const each of [embed.key, key]) expect((await venueByKey(deps, each)).venue.id).toBe(venue.id);
    const later = { ...deps, clock: { now: () => new Date('2026-11-24T00:00:00.000Z') } };
    const edit = { ...path, version: version + 2, settings: settings() };
    expect((await editNamedEmbed(later, admin, edit)).previousKey).toBeUndefined();
    await expect(venueByKey(deps, embed.key)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('says which fields are wrong', async () => {
    const { make } = await open();
    const wrong = make({
      kind: 'activity',
      activityIds: ['act_000000000000', 'act_000000000000'].map((id) => activityId.parse(id)),
      allowedOrigins: ['https://a.example', 'https://a.example'],
    });
    const fields = await wrong.catch(({ errors }) => errors.map((each: { field: string }) => each.field));
    expect(fields.sort()).toEqual([
      'activityIds',
      'activityIds.0',
      'activityIds.1',
      'activityIds.1',
      'allowedOrigins.1',
    ]);
  });

  test('is not there for people of another venue, nor to change for those who may only look', async () => {
    const { make, deps, actor, venue } = await open();
    const embed = await make();
    const path = { venueId: venue.id, embedId: embed.id };
    const stranger = actor({ role: 'manager', venueIds: [] });
    await expect(archiveNamedEmbed(deps, stranger, path)).rejects.toMatchObject({ code: 'not-found' });
    const manager = actor({ role: 'manager', venueIds: [venue.id] });
    await expect(archiveNamedEmbed(deps, manager, path)).rejects.toMatchObject({ code: 'not-found' });
    const elsewhere = (await open()).admin;
    await expect(archiveNamedEmbed(deps, elsewhere, path)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('its conversions', () => {
  test.each([
    [{}, undefined],
    [{ dataLayer: true }, { dataLayer: true, eventName: '' }],
    [{ eventName: 'rooms:sale' }, { dataLayer: false, eventName: 'rooms:sale' }],
  ])('with %j are reported as %j', async (chosen, hooks) => {
    const { make, deps } = await open();
    const { key } = await make(chosen);
    const pageDeps = {
      ...deps,
      linkSecret: async () => 'a secret for tests',
      assets: {
        script: '/s.js',
        languages: { en: '/en.js' },
        waiver: { script: '', style: '' },
        portal: { script: '', style: '', imports: [], texts: {} },
      },
      siteUrl: 'https://book.example',
      feedUrl: 'wss://feed.example',
      countVisit: async () => undefined,
      noteSeen: async () => undefined,
    };
    const { html } = await openEmbed(pageDeps, { query: { key }, accepted: undefined });
    const data = JSON.parse(/bookingtms-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(data.hooks).toEqual(hooks);
  });

  test.each(['click', 'rooms sale', ':sale', 'rooms:', 'r:<b>'])('have no event called %s', (eventName) => {
    const { error } = embedSettings.safeParse({ name: 'A', kind: 'calendar', mode: 'inline', eventName });
    expect(error?.issues).toMatchObject([{ path: ['eventName'], message: 'event-name-form' }]);
  });
});

describe('its figures', () => {
  test('count a booking once as started, on the day of the venue, and never one of another widget', async () => {
    const shop = await open();
    const { make, deps, admin, venue } = shop;
    const [embed, other] = await Promise.all([make(), make({ name: 'Footer' })]);
    const now = deps.clock.now();
    const session = await sessionTomorrow(running.table, shop, now);
    const linkSecret = async () => 'a secret for tests';
    const held = await createHold(
      { ...deps, linkSecret },
      {
        key: embed.key,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity: 1 }],
        idempotencyKey: systemIds.random(),
      },
    );
    const booking = await bookingByLink({ ...deps, linkSecret }, held.token);
    const told = { organizationId: booking.organizationId, bookingId: booking.id };
    const counting = { ...deps, bookedVenues: new Set<string>() };
    await Promise.all([1, 2, 3].map(() => countEmbedBooking(counting, 'starts', told)));
    await countEmbedBooking(counting, 'starts', told);
    await countEmbedBooking(counting, 'bookings', told);
    const days = async (embedId: typeof embed.id) =>
      (await getEmbedFunnel(deps, admin, { venueId: venue.id, embedId, from: today, to: today })).days;
    expect(await days(embed.id)).toEqual([{ date: today, visits: 0, starts: 1, bookings: 0 }]);
    expect(await days(other.id)).toEqual([]);
  });

  test('of the venue’s own widget and page leave out named widgets and bookings by staff', async () => {
    const shop = await open();
    const { make, deps, admin, actor, venue } = shop;
    const embed = await make();
    const now = deps.clock.now();
    const session = await sessionTomorrow(running.table, shop, now);
    const linkSecret = async () => 'a secret for tests';
    const book = async (key: typeof embed.key) => {
      const held = await createHold(
        { ...deps, linkSecret },
        {
          key,
          sessionId: session.id,
          party: [{ unitId: 'player', quantity: 1 }],
          idempotencyKey: systemIds.random(),
        },
      );
      return bookingByLink({ ...deps, linkSecret }, held.token);
    };
    const [own, named, byStaff] = [
      await book(venue.embedKey),
      await book(embed.key),
      await book(venue.embedKey),
    ];
    await running.table.client.send(
      new UpdateCommand({
        TableName: running.table.name,
        Key: keys.booking(byStaff.organizationId, byStaff.id),
        UpdateExpression: 'SET #source = :staff',
        ExpressionAttributeNames: { '#source': 'source' },
        ExpressionAttributeValues: { ':staff': 'staff' },
      }),
    );
    for (const { organizationId, id: bookingId } of [own, own, named, byStaff]) {
      await countEmbedBooking({ ...deps, bookedVenues: new Set() }, 'starts', { organizationId, bookingId });
    }
    const count = createVisitCounter(() => 0);
    for (const key of [venue.embedKey, embed.key]) {
      await count(running.table, await venueByKey(deps, key), today);
    }
    const asked = { venueId: venue.id, from: today, to: today };
    const { days } = await getVenueFunnel(deps, admin, asked);
    expect(days).toEqual([{ date: today, visits: 1, starts: 1, bookings: 0 }]);
    const stranger = actor({ role: 'manager', venueIds: [] });
    await expect(getVenueFunnel(deps, stranger, asked)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('count every visit of a quiet widget, and a sample of a busy one', async () => {
    const { make, deps } = await open();
    const { key, id: embedId, venueId } = await make();
    const shown = await venueByKey(deps, key);
    let writes = 0;
    const count = createVisitCounter(() => 0.05 + (writes++ % 10) / 10);
    for (let visit = 0; visit < 400; visit += 1) await count(running.table, shown, today);
    const place = { organizationId: shown.organization.id, venueId, embedId };
    const [day] = await embedDays(running.table).between(place, today, today);
    expect(day).toMatchObject({ visits: 400 });
    expect(writes).toBe(200);
    await createVisitCounter(() => 0)(running.table, await venueByKey(deps, shown.venue.embedKey), today);
    const [later] = await embedDays(running.table).between(place, today, today);
    expect(later?.visits).toBe(401);
  });
});
