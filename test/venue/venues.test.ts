import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activityId, embedKey, resourceId, slug } from '../../core/contract/model/ids.ts';
import { say } from '../../core/domain/problem.ts';
import { giftCards } from '../../lambdas/data/money/gift-cards.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { deleteDraft } from '../../lambdas/usecases/catalogue/activities/delete-draft.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { archiveVenue, restoreVenue } from '../../lambdas/usecases/venue/venues/change-status.ts';
import { deleteVenue } from '../../lambdas/usecases/venue/venues/delete-venue.ts';
import { getEmbeds } from '../../lambdas/usecases/venue/venues/get-embeds.ts';
import { listVenues } from '../../lambdas/usecases/venue/venues/list-venues.ts';
import { changeVenueSlug, rotateEmbedKey } from '../../lambdas/usecases/venue/venues/rename-venue.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { office, outcomes } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running.close());

describe('a new venue', () => {
  test('has a unique slug, a key, a place in the plan, and a log entry', async () => {
    const { open, counted, named, keyed, log, admin } = await office(running.table);
    const name = `Café Zürich ${Math.random().toString(36).slice(2)} & Co.`;
    const [first, second] = [await open({ name }), await open({ name })];
    expect(first.slug).toMatch(/^cafe-zurich-[a-z0-9]+-co$/);
    expect(second.slug).toBe(`${first.slug}-2`);
    for (const { id, slug, embedKey } of [first, second]) {
      expect([await named(slug), await keyed(embedKey)]).toEqual([
        expect.objectContaining({ venueId: id }),
        expect.objectContaining({ venueId: id }),
      ]);
    }
    expect(await counted()).toBe(3);
    const entry = (await log('createVenue')).find(({ resource }) => resource.id === second.id);
    expect(entry).toMatchObject({
      resource: { kind: 'venue', id: second.id },
      actor: { userId: admin.userId },
      after: { name, slug: second.slug },
    });
  });

  test.each([
    ['Media', /^media-\d$/],
    ['日本', /^venue/],
    ['x'.repeat(120), /^x{48}/],
  ])('called "%s" gets an address', async (name, expected) => {
    const { open } = await office(running.table);
    expect((await open({ name })).slug).toMatch(expected);
  });

  test('does not get a word of the site, nor what another has', async () => {
    const { open, venue } = await office(running.table);
    for (const taken of ['api', venue.slug]) {
      await expect(open({ slug: slug.parse(taken) })).rejects.toMatchObject({
        code: 'conflict',
        errors: [{ field: 'slug' }],
      });
    }
  });

  test('of eight at once there are as many as the plan has room for, each with its own slug', async () => {
    const { open, counted, organization } = await office(running.table, {
      organization: { limits: { venues: 3 } },
    });
    const all = Array.from({ length: 8 }, () => open({ name: `Rush ${organization.id.slice(4)}` }));
    const { done, refused } = await outcomes(all);
    expect([done, await counted()]).toEqual([2, 3]);
    expect(new Set(refused)).toEqual(new Set(['plan-limit']));
    const listed = await venues(running.table).list(organization.id);
    expect(new Set(listed.map((each) => each.slug)).size).toBe(3);
  });

  test('one slug asked for by four at once is one venue’s', async () => {
    const { open, organization } = await office(running.table);
    const wanted = slug.parse(`only-${organization.id.slice(4)}`);
    const { done, refused } = await outcomes([1, 2, 3, 4].map(() => open({ slug: wanted })));
    expect([done, refused]).toEqual([1, ['conflict', 'conflict', 'conflict']]);
  });
});

describe('an edit', () => {
  test('is seen by guests, and the log has what changed and nothing beside', async () => {
    const { deps, edit, venue, activity, settings, stored, log } = await office(running.table, {
      activity: { status: 'published', questions: [question('team'), question('shoes')] },
    });
    const widget = { ...settings().widget, questions: [question('team', 'Whose team?'), question('how')] };
    expect(await edit({ name: 'Renamed', widget })).toMatchObject({ name: 'Renamed', version: 2 });
    const seen = await getVenue(deps, venue.embedKey);
    expect(seen.name).toBe('Renamed');
    expect(seen.activities.map(({ questions }) => questions.map(({ label }) => label))).toEqual([
      ['how', 'team', 'shoes'],
    ]);
    expect(seen.widget).not.toHaveProperty('questions');
    const [entry] = await log('editVenue');
    expect(entry).toMatchObject({ before: { name: venue.name }, after: { name: 'Renamed' } });
    expect(Object.keys(entry?.after ?? {}).sort()).toEqual(['name', 'widget']);
    const hidden = { ...settings().widget, categories: ['Nothing of that kind'] };
    await edit({ widget: hidden }, 2);
    expect((await getVenue(deps, venue.embedKey)).activities).toEqual([]);
    await edit({ widget: { ...hidden, categories: [], activityIds: [activity.id] } }, 3);
    expect((await getVenue(deps, venue.embedKey)).activities).toHaveLength(1);
    expect(await stored()).toMatchObject({ slug: venue.slug, embedKey: venue.embedKey, version: 4 });
  });

  test('asks a question only of guests of the activities that it is for', async () => {
    const { deps, edit, venue, activity, draftAt, settings } = await office(running.table, {
      activity: { status: 'published' },
    });
    const other = await draftAt(venue.id);
    const questions = [
      { ...question('how'), activityIds: [activity.id] },
      { ...question('why'), activityIds: [other.id] },
      question('who'),
    ];
    await edit({ widget: { ...settings().widget, questions } });
    const [shown] = (await getVenue(deps, venue.embedKey)).activities;
    expect(shown?.questions.map(({ id }) => id)).toEqual(['how', 'who']);
  });

  test('from a stale view is refused; of two at once one counts, and leaves one entry', async () => {
    const { edit, stored, log } = await office(running.table);
    const { done, refused } = await outcomes(['A', 'B'].map((name) => edit({ name })));
    expect([done, refused]).toEqual([1, ['conflict']]);
    await expect(edit({ name: 'C' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await stored()).toMatchObject({ name: expect.stringMatching(/^[AB]$/), version: 2 });
    expect(await log('editVenue')).toHaveLength(1);
  });

  test('names every field that is wrong', async () => {
    const { edit, settings, organization } = await office(running.table);
    const room = { id: resourceId.parse('room'), name: 'Room' };
    const { widget } = settings();
    const wrong = edit({
      resources: [room, room],
      giftCardAmounts: [1000, 1000],
      gallery: [
        { url: 'https://a.example/1.png', alt: '' },
        { url: `/media/${organization.id}/organization/med_000000000000.webp`, alt: '' },
      ],
      widget: {
        ...widget,
        languages: ['en', 'en'],
        questions: [
          { ...question('size'), kind: 'select', options: [] },
          { ...question('how'), activityIds: [activityId.parse('act_000000000000')] },
        ],
        activityIds: [activityId.parse('act_000000000000')],
        logoUrl: `/media/${organization.id}/ven_000000000000/med_000000000000.png`,
      },
    });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
    const fields = await wrong.catch(({ errors }) => errors.map((each: { field: string }) => each.field));
    expect(fields.sort()).toEqual([
      'gallery.1.url',
      'giftCardAmounts.1',
      'resources.1',
      'widget.activityIds.0',
      'widget.languages.1',
      'widget.logoUrl',
      'widget.questions.0.options',
      'widget.questions.1.activityIds.0',
    ]);
  });

  test('may leave in the widget what it showed before and is deleted, which then shows nothing', async () => {
    const { edit, settings, deps, admin, venue, activity, draftAt } = await office(running.table, {
      activity: { status: 'published' },
    });
    const draft = await draftAt(venue.id);
    const widget = { ...settings().widget, activityIds: [draft.id] };
    await edit({ widget });
    await deleteDraft(deps, admin, { venueId: venue.id, activityId: draft.id });
    expect(await edit({ widget, name: 'Renamed' }, 2)).toMatchObject({ name: 'Renamed', widget });
    expect((await getVenue(deps, venue.embedKey)).activities).toEqual([]);
    await edit({ widget: { ...widget, activityIds: [activity.id] } }, 3);
    await expect(edit({ widget }, 4)).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'widget.activityIds.0' }],
    });
  });

  test('does not take away what an activity needs, and says which', async () => {
    const [host, lobby] = ['host', 'lobby'].map((id) => ({ id: resourceId.parse(id), name: id }));
    if (!host || !lobby) throw new Error('no rooms');
    const { edit, activity } = await office(running.table, {
      venue: { resources: [host, lobby] },
      activity: { resourceIds: [host.id] },
    });
    await expect(edit({ resources: [lobby] })).rejects.toMatchObject({
      code: 'in-use',
      errors: [
        {
          field: 'resources',
          detail: say('resource-needed', { resource: 'host', activities: `“${activity.name}”` }),
        },
      ],
    });
    expect((await edit({ resources: [host] })).resources).toEqual([host]);
  });
});

describe('public names', () => {
  test('a slug that is left stays the venue’s, which may take it back', async () => {
    const { open, deps, admin, venue, named, log } = await office(running.table);
    const to = slug.parse(`${venue.slug}-moved`);
    expect(await changeVenueSlug(deps, admin, { venueId: venue.id, slug: to })).toMatchObject({ slug: to });
    expect([(await named(venue.slug))?.venueId, (await named(to))?.venueId]).toEqual([venue.id, venue.id]);
    expect(await log('changeVenueSlug')).toMatchObject([
      { before: { slug: venue.slug }, after: { slug: to } },
    ]);
    const other = await open({ slug: slug.parse(`${venue.slug}-other`) });
    for (const taken of [venue.slug, to, slug.parse('media'), slug.parse('admin'), slug.parse('login')]) {
      const move = changeVenueSlug(deps, admin, { venueId: other.id, slug: taken });
      await expect(move).rejects.toMatchObject({ code: 'conflict', errors: [{ field: 'slug' }] });
    }
    expect((await named(to))?.venueId).toBe(venue.id);
    const back = await changeVenueSlug(deps, admin, { venueId: venue.id, slug: venue.slug });
    expect(back.slug).toBe(venue.slug);
  });

  test('of two keys made at once the last one works; the old one and the other do not', async () => {
    const { deps, admin, venue, stored, keyed, log } = await office(running.table);
    const { done, refused } = await outcomes(
      [1, 2].map(() => rotateEmbedKey(deps, admin, { venueId: venue.id, graceDays: 0 })),
    );
    expect(done + refused.filter((code) => code === 'conflict').length).toBe(2);
    const entries = await log('rotateEmbedKey');
    expect(entries).toHaveLength(done);
    const now = await stored();
    const made = entries.map(({ after }) => embedKey.parse(after?.embedKey));
    expect(made).toContain(now?.embedKey);
    for (const key of made) expect((await keyed(key)) !== null).toBe(key === now?.embedKey);
    expect(await keyed(venue.embedKey)).toBeNull();
    expect(now && (await keyed(now.embedKey))?.venueId).toBe(venue.id);
    expect(now?.embedKey).not.toBe(venue.embedKey);
  });

  test('an old key works until its grace period is over, and one at a time has any', async () => {
    const { deps, admin, venue, stored } = await office(running.table);
    const at = (days: number) => {
      const when = new Date(deps.clock.now().getTime() + days * 24 * 60 * 60 * 1000);
      return { ...deps, clock: { now: () => when } };
    };
    const rotate = (days: number, graceDays: number) =>
      rotateEmbedKey(at(days), admin, { venueId: venue.id, graceDays });
    const opens = (days: number, key: typeof venue.embedKey) =>
      getVenue(at(days), key).then(
        () => true,
        () => false,
      );
    const second = await rotate(0, 7);
    expect(second.previousEmbedKey).toMatchObject({ key: venue.embedKey });
    expect(await getVenue(at(6.9), venue.embedKey)).toMatchObject({ embedKey: second.embedKey });
    expect(await opens(7, venue.embedKey)).toBe(false);
    const third = await rotate(1, 30);
    expect(await opens(1, venue.embedKey)).toBe(false);
    expect(await opens(30.9, second.embedKey)).toBe(true);
    const last = await rotate(2, 0);
    expect(await Promise.all([second, third, last].map(({ embedKey: key }) => opens(2, key)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(await stored()).not.toHaveProperty('previousEmbedKey');
  });

  test('what is pasted into a website says the key, and escapes what people wrote', async () => {
    const { deps, admin, venue, activity } = await office(running.table, {
      venue: { name: 'A "quoted" <house>' },
      activity: { status: 'published' },
    });
    const found = await getEmbeds({ ...deps, siteUrl: 'https://book.example' }, admin, venue.id);
    expect(found.pageUrl).toBe(`https://book.example/${venue.slug}`);
    expect(found.venue.script).toBe(
      `<script async src="https://book.example/embed.js" data-key="${venue.embedKey}" data-widget="calendar"></script>`,
    );
    expect(found.venue.iframe).toContain('title="A &quot;quoted&quot; &lt;house&gt;"');
    const [one] = found.activities;
    expect(one?.script).toContain(`data-widget="singlegame" data-activity-id="${activity.id}"`);
    expect(one?.iframe).toContain(`key=${venue.embedKey}&amp;activityId=${activity.id}"`);
  });
});

describe('an end', () => {
  test('an archived venue is hidden from the public until it is opened again', async () => {
    const { deps, admin, venue, log } = await office(running.table);
    await archiveVenue(deps, admin, venue.id);
    expect(await archiveVenue(deps, admin, venue.id)).toMatchObject({ status: 'inactive' });
    await expect(getVenue(deps, venue.embedKey)).rejects.toMatchObject({ code: 'not-found' });
    await restoreVenue(deps, admin, venue.id);
    expect(await getVenue(deps, venue.embedKey)).toMatchObject({ id: venue.id });
    expect((await log('archiveVenue')).length + (await log('restoreVenue')).length).toBe(2);
  });

  test('a venue without activities is deleted with its names and its place in the plan', async () => {
    const { deps, admin, venue, open, counted, named, keyed, log } = await office(running.table);
    const made = await open();
    await deleteVenue(deps, admin, made.id);
    expect([await named(made.slug), await keyed(made.embedKey), await counted()]).toEqual([null, null, 1]);
    expect(await log('deleteVenue')).toMatchObject([
      { resource: { id: made.id }, before: { slug: made.slug } },
    ]);
    await expect(deleteVenue(deps, admin, made.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(deleteVenue(deps, admin, venue.id)).rejects.toMatchObject({ code: 'in-use' });
  });

  test('deleting a venue leaves no activity created at the same moment behind', async () => {
    const { deps, admin, open, organization, draftAt } = await office(running.table, {
      organization: { limits: { venues: 20 } },
    });
    for (let round = 0; round < 8; round++) {
      const { id } = await open();
      const { done } = await outcomes([deleteVenue(deps, admin, id), draftAt(id)]);
      expect(done).toBe(1);
      const left = await venues(running.table).getLatest(organization.id, id);
      if (left) await expect(deleteVenue(deps, admin, id)).rejects.toMatchObject({ code: 'in-use' });
    }
  });

  test('a venue with a gift card order stays, paid or not, in any order of requests', async () => {
    const { deps, admin, open, organization, orderCardAt } = await office(running.table, {
      organization: { limits: { venues: 20 } },
    });
    for (let round = 0; round < 8; round++) {
      const { id } = await open();
      const { done } = await outcomes([deleteVenue(deps, admin, id), orderCardAt(id)]);
      expect(done).toBe(1);
      const left = await venues(running.table).getLatest(organization.id, id);
      const cards = await giftCards(running.table).list(organization.id);
      expect(cards.some(({ venueId }) => venueId === id)).toBe(left !== null);
    }
    const { id } = await open();
    await orderCardAt(id);
    await expect(deleteVenue(deps, admin, id)).rejects.toMatchObject({ code: 'in-use' });
  });

  test('a gift card is not ordered at a venue that is deleted', async () => {
    const { deps, admin, open, orderCardAt } = await office(running.table);
    const { id } = await open();
    await deleteVenue(deps, admin, id);
    await expect(orderCardAt(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list', () => {
  test('comes page by page, each venue once, and by status', async () => {
    const { deps, admin, open } = await office(running.table);
    for (const name of ['B', 'C', 'D']) await open({ name });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listVenues(deps, admin, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
    const [first] = seen;
    await archiveVenue(deps, admin, venueIdOf(first));
    const archived = await listVenues(deps, admin, { limit: 25, status: 'inactive' });
    expect(archived.items.map(({ id }) => id)).toEqual([first]);
  });

  test('shows a member of some venues only those, even in a cursor', async () => {
    const { deps, actor, open, venue } = await office(running.table);
    const [second, third] = [await open({ name: 'Two' }), await open({ name: 'Three' })];
    const manager = actor({ role: 'manager', venueIds: [venue.id, third.id] });
    const first = await listVenues(deps, manager, { limit: 1 });
    const rest = await listVenues(deps, manager, { limit: 1, cursor: first.next ?? '' });
    const ids = [...first.items, ...rest.items].map(({ id }) => id).sort();
    expect([ids, rest.next]).toEqual([[venue.id, third.id].sort(), null]);
    expect(Buffer.from(first.next ?? '', 'base64url').toString()).not.toContain(second.id);
  });

  test.each(['', 'x', '%', Buffer.from('{"SK":"VENUE#"}').toString('base64url').slice(3), forged({ SK: 7 })])(
    'begins nowhere at the cursor "%s"',
    async (cursor) => {
      const { deps, admin, actor, venue } = await office(running.table);
      for (const who of [admin, actor({ role: 'staff', venueIds: [venue.id] })]) {
        await expect(listVenues(deps, who, { limit: 5, cursor })).rejects.toMatchObject({
          code: 'invalid-input',
          errors: [{ field: 'cursor' }],
        });
      }
    },
  );

  test('stays within the organization at the cursor of another', async () => {
    const [mine, theirs] = [await office(running.table), await office(running.table)];
    const cursor = forged({ SK: `VENUE#${theirs.venue.id}` });
    const leading = forged({ SK: 'VENUE#', PK: `ORG#${theirs.organization.id}` });
    const { items } = await listVenues(mine.deps, mine.admin, { limit: 5, cursor });
    expect(items.filter(({ id }) => id !== mine.venue.id)).toEqual([]);
    await expect(listVenues(mine.deps, mine.admin, { limit: 5, cursor: leading })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

test('a member of another venue or a suspended organization changes nothing', async () => {
  const { deps, actor, venue, stored, organization } = await office(running.table);
  const before = await stored();
  const stranger = actor({ role: 'manager', venueIds: [] });
  await expect(archiveVenue(deps, stranger, venue.id)).rejects.toMatchObject({ code: 'not-found' });
  const gone = actor({ organizationId: (await office(running.table)).organization.id });
  await expect(rotateEmbedKey(deps, gone, { venueId: venue.id, graceDays: 0 })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await stored()).toEqual(before);
  expect(await organizations(running.table).getLatest(organization.id)).toEqual(organization);
});

function question(id: string, label = id) {
  return { id, label, kind: 'text' as const, required: false, options: [], activityIds: [] };
}

function forged(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function venueIdOf(id: string | undefined) {
  return id as Parameters<typeof archiveVenue>[2];
}
