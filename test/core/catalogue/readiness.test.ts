import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Activity, activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Party } from '../../../core/contract/model/price.ts';
import { widgetSettings } from '../../../core/contract/model/venue/venue.ts';
import { checkParty } from '../../../core/domain/capacity/party.ts';
import { slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import { copyOf, newActivity } from '../../../core/domain/catalogue/new-activity.ts';
import { gapsOf } from '../../../core/domain/catalogue/readiness.ts';
import { hasBeenOnSale, moveStatus, type StatusMove } from '../../../core/domain/catalogue/status-moves.ts';
import { textProblems } from '../../../core/domain/catalogue/text-problems.ts';
import { saleLines } from '../../../core/domain/pricing/quote.ts';
import { say } from '../../../core/domain/problem.ts';
import { planGeneration } from '../../../core/domain/schedule/generation.ts';
import { anActivity, aSchedule, problemOf, venueDefaults } from '../support/examples.ts';

const now = '2026-11-27T09:00:00.000Z';
const place = venueDefaults();

type Place = Parameters<typeof gapsOf>[0];
type Seller = Partial<Place['organization']>;

/** Whole, in every respect. */
const complete = (changes: Partial<Activity> = {}) =>
  anActivity({
    tagline: 'To the stars',
    description: 'You build a rocket, and fly it.',
    imageUrl: 'https://venue.example/lab.jpg',
    status: 'draft',
    ...changes,
  });

const widget = widgetSettings.parse({ color: '#1f5f8b', theme: 'light', languages: ['en'] });

function gapsIn(subject: Activity, seller: Seller = {}, venue: Partial<Place['venue']> = {}) {
  return gapsOf(
    {
      activity: subject,
      venue: { resources: [], timeZone: place.timeZone, status: 'active', widget, ...venue },
      organization: {
        bookingWindow: place.bookingWindow,
        currency: place.currency,
        stripeAccountId: 'acct_1',
        stripeAccount: account(true),
        ...seller,
      },
    },
    now,
  );
}

const account = (chargesEnabled: boolean): Organization['stripeAccount'] => ({
  chargesEnabled,
  payoutsEnabled: true,
  detailsSubmitted: true,
  requirements: [],
});

const fieldsOf = (gaps: ReturnType<typeof gapsOf>) =>
  gaps.map(({ field, severity }) => `${severity} ${field}`);
const units = (...prices: number[]) =>
  prices.map((price, index) => ({ id: `unit-${index}`, name: 'Guest', price }));
const priced = (list: Partial<Activity['priceList']>) => ({
  priceList: { units: units(0), groupTiers: [], peakRules: [], ...list },
});
const free = { ...priced({}), addOns: [] };

describe('what an activity lacks', () => {
  test('is nothing, when it is whole', () => expect(gapsIn(complete())).toEqual([]));

  test.each<[string, Partial<Activity>, string[]]>([
    ['no words', { description: ' \n' }, ['required description']],
    ['a name of blanks', { name: '  ' }, ['required name']],
    ['no picture', { imageUrl: undefined }, ['recommended imageUrl']],
    [
      'nothing to catch the eye',
      { tagline: '', category: ' ' },
      ['recommended tagline', 'recommended category'],
    ],
    ['no tickets', priced({ units: [] }), ['required priceList.units']],
    ['free tickets', free, ['recommended priceList.units']],
    ['no days', { schedule: aSchedule({ operatingDays: [] }) }, ['required schedule']],
    [
      'a single day, today, that can no longer be booked',
      {
        schedule: aSchedule({
          operatingDays: [],
          customDates: [{ date: '2026-11-27', windows: [{ startTime: '10:00', endTime: '11:00' }] }],
        }),
      },
      ['required schedule'],
    ],
    [
      'a single day, in the past',
      {
        schedule: aSchedule({
          operatingDays: [],
          customDates: [{ date: '2026-11-26', windows: [{ startTime: '10:00', endTime: '14:00' }] }],
        }),
      },
      ['required schedule'],
    ],
    ['hours that are too short', { duration: 300 }, ['required schedule.endTime', 'required schedule']],
    ['bounds that no party meets', { minPlayers: 7 }, ['required maxPlayers']],
    [
      'tickets for more than may come',
      priced({ units: [{ id: 'adult', name: 'Adult', price: 0, min: 7 }] }),
      ['required priceList.units', 'recommended priceList.units'],
    ],
    [
      'tickets for fewer than must come',
      priced({ units: [{ id: 'adult', name: 'Adult', price: 0, max: 1 }] }),
      ['required priceList.units', 'recommended priceList.units'],
    ],
    ['a room that is not there', { resourceIds: ['lab'] as never }, ['required resourceIds.0']],
    ['a maximum age below the minimum', { minAge: 12, maxAge: 10 }, ['required maxAge']],
  ])('%s', (_, changes, fields) => {
    expect(fieldsOf(gapsIn(complete(changes)))).toEqual(fields);
  });

  test.each<[string, Partial<Activity>, Seller, string[]]>([
    ['prices', {}, { stripeAccount: account(false) }, ['required paymentTerms']],
    [
      'prices, none connected',
      {},
      { stripeAccountId: undefined, stripeAccount: undefined },
      ['recommended paymentTerms'],
    ],
    ['an account that is not known yet', {}, { stripeAccount: undefined }, []],
    ['payment at the venue', { paymentTerms: { kind: 'at-venue' } }, { stripeAccount: account(false) }, []],
    ['nothing to pay', free, { stripeAccount: account(false) }, ['recommended priceList.units']],
    [
      'extras to pay',
      { ...free, addOns: [{ id: 'photo', name: 'Photo', description: '', price: 500, maxQuantity: 1 }] },
      { stripeAccount: account(false) },
      ['required paymentTerms', 'recommended priceList.units'],
    ],
    [
      'a whole session to pay',
      priced({ buyOutPrice: 9900 }),
      { stripeAccount: account(false) },
      ['required paymentTerms', 'recommended priceList.units'],
    ],
    [
      'weekends to pay',
      priced({
        peakRules: [
          { id: 'we', name: 'Weekend', weekdays: ['sunday'], change: { kind: 'amount', amount: 5 } },
        ],
      }),
      { stripeAccount: account(false) },
      ['required paymentTerms', 'recommended priceList.units'],
    ],
  ])('to be paid, with %s', (_, changes, seller, fields) => {
    expect(fieldsOf(gapsIn(complete(changes), seller))).toEqual(fields);
  });

  test('to be seen: a venue that is open', () => {
    expect(fieldsOf(gapsIn(complete(), {}, { status: 'inactive' }))).toEqual(['recommended venueId']);
  });
});

const text = complete();
const { organizationId, venueId } = text;
const identity = { organizationId, venueId, id: 'act_bbbbbbbbbbbb' as Activity['id'], createdAt: now };

test('a draft is whole as far as it goes, and asks for what it lacks', () => {
  const draft = newActivity(identity, { ...text, name: 'Ghost Train', description: '', tagline: '' });
  expect(activity.parse(draft)).toEqual(draft);
  expect(fieldsOf(gapsIn(draft)).filter((each) => each.startsWith('required'))).toEqual([
    'required description',
    'required priceList.units',
    'required schedule',
  ]);
});

describe('how it is described', () => {
  const question = { id: 'size', label: 'Shoe size', kind: 'select' as const, required: true, options: [] };
  test.each<[string, Partial<Activity>, string[]]>([
    ['as usual', {}, []],
    ['by ages that overlap', { minAge: 8, maxAge: 8 }, []],
    ['by a maximum age below the minimum', { minAge: 9, maxAge: 8 }, ['maxAge']],
    ['in a language twice', { languages: ['en', 'de', 'en'] }, ['languages.2']],
    ['with a choice of nothing', { questions: [question] }, ['questions.0.options']],
    [
      'with the same question twice',
      { questions: [question, question].map((each) => ({ ...each, options: ['43'] })) },
      ['questions.1'],
    ],
    ['with a picture of its own', { imageUrl: '/media/org_aaaaaaaaaaaa/ven_aaaaaaaaaaaa/a.png' }, []],
    [
      'with pictures of another venue',
      {
        imageUrl: '/media/org_aaaaaaaaaaaa/ven_bbbbbbbbbbbb/a.png',
        gallery: [{ url: '/assets/widget.js', alt: '' }],
      },
      ['imageUrl', 'gallery.0.url'],
    ],
  ])('%s', (_, changes, fields) => {
    expect(textProblems(complete(changes)).map(({ field }) => field)).toEqual(fields);
  });

  test.each([
    'javascript:alert(1)',
    '//evil.example/a.png',
    'http://a.example/a.png',
    'https://a.example/"a',
  ])('not with %s for a picture', (imageUrl) =>
    expect(activity.safeParse(complete({ imageUrl })).success).toBe(false),
  );
});

/** Every bound small, so that what cannot be met is met often. */
const small = fc.integer({ min: 0, max: 6 });
const unit = (id: string) =>
  fc
    .record({
      price: fc.constantFrom(0, 2500),
      min: fc.option(small, { nil: undefined }),
      max: fc.option(small, { nil: undefined }),
    })
    .map(({ price, min, max }) => ({
      id,
      name: id,
      price,
      ...(min === undefined ? {} : { min }),
      ...(max ? { max } : {}),
    }));

const anything: fc.Arbitrary<Activity> = fc
  .record({
    eventType: fc.constantFrom('public' as const, 'private' as const),
    duration: fc.constantFrom(30, 60, 300),
    capacity: fc.integer({ min: 1, max: 6 }),
    minPlayers: fc.integer({ min: 1, max: 4 }),
    maxPlayers: fc.integer({ min: 1, max: 6 }),
    description: fc.constantFrom('', 'A story.', 'A story.', 'A story.'),
    bookingWindow: fc.constantFrom(
      { advanceDays: 30, cutoffMinutes: 60 },
      { advanceDays: 5, cutoffMinutes: 4 * 1440 },
    ),
    units: fc.tuple(unit('adult'), unit('child')).chain((both) => fc.subarray(both)),
    schedule: fc.constantFrom(
      aSchedule(),
      aSchedule({ operatingDays: ['friday'] }),
      aSchedule({ operatingDays: [] }),
      aSchedule({ blockedDates: [{ date: '2026-11-28' }], operatingDays: ['saturday'] }),
    ),
  })
  .map(({ units: tickets, ...rest }) => complete({ ...rest, ...priced({ units: tickets }) }));

/** Every party there can be, of two units. */
function partiesOf({ priceList }: Activity): Party[] {
  const counts = [0, 1, 2, 3, 4, 5, 6];
  return counts.flatMap((first) =>
    counts.map((second) =>
      priceList.units
        .map(({ id }, index) => ({ unitId: id, quantity: index === 0 ? first : second }))
        .filter(({ quantity }) => quantity > 0),
    ),
  );
}

test('what may be published has a session that some party can book and be quoted; what may not, has none', () => {
  let ready = 0;
  const check = (draft: Activity) => {
    const isReady = gapsIn(draft).every(({ severity }) => severity === 'recommended');
    const onSale = { ...draft, status: 'published' as const };
    const { add } = planGeneration({ activity: onSale, defaults: place, existing: [], now });
    const session = add.find((each) =>
      ['available', 'too-far-ahead'].includes(slotStateOf(each, new Date(now))),
    );
    const party =
      session &&
      partiesOf(draft).find((each) => !problemOf(() => checkParty(draft, session.priceAtGeneration, each)));
    if (session && party) expect(saleLines(session.priceAtGeneration, [], { party })).not.toEqual([]);
    const isSellable = party !== undefined && draft.description !== '' && offerStands(draft);
    expect([isReady, draft]).toEqual([isSellable, draft]);
    ready += isReady ? 1 : 0;
  };
  fc.assert(fc.property(anything, check), { numRuns: 300 });
  expect(ready).toBeGreaterThan(10);
});

/** What is refused although a party could book it: bounds and hours that contradict themselves. */
function offerStands({
  eventType,
  duration,
  schedule,
  minPlayers,
  maxPlayers,
  priceList,
}: Activity): boolean {
  const unitsStand = priceList.units.every(({ min = 0, max = min }) => max >= min);
  return (
    unitsStand && maxPlayers >= minPlayers && (eventType === 'public' || schedule.slotInterval >= duration)
  );
}

describe('from one status to another', () => {
  const all = ['draft', 'published', 'archived'] as const;
  const table: Record<StatusMove, readonly (string | null)[]> = {
    publish: ['published', 'published', null],
    unpublish: ['draft', 'draft', null],
    archive: ['archived', 'archived', 'archived'],
    restore: ['draft', null, 'draft'],
  };
  const cases = Object.entries(table).flatMap(([move, ends]) =>
    all.map((from, index) => [move as StatusMove, from, ends[index] ?? null] as const),
  );

  test.each(cases)('%s %s: %s', (move, from, to) => {
    const subject = anActivity({ status: from });
    if (to === null) expect(problemOf(() => moveStatus(subject, move))?.code).toBe('conflict');
    else if (to === from) expect(moveStatus(subject, move)).toBe(subject);
    else expect(moveStatus(subject, move)).toEqual({ ...subject, status: to, version: 2 });
  });
});

describe('a copy', () => {
  const original = complete({
    name: 'x'.repeat(118),
    status: 'published',
    publishedAt: now,
    version: 7,
    resourceIds: ['lab'] as never,
    imageUrl: '/media/org_aaaaaaaaaaaa/ven_aaaaaaaaaaaa/a.png',
    gallery: [
      { url: '/media/org_aaaaaaaaaaaa/ven_aaaaaaaaaaaa/b.png', alt: '' },
      { url: 'https://venue.example/c.png', alt: 'A rocket' },
    ],
  });

  test('is a draft that was never on sale, and else the same', () => {
    const copy = copyOf(original, identity);
    const { publishedAt: _on, ...rest } = original;
    expect(copy).toEqual({
      ...rest,
      ...identity,
      name: `${'x'.repeat(113)} (copy)`,
      status: 'draft',
      version: 1,
    });
    expect(activity.safeParse(copy).success).toBe(true);
    expect([hasBeenOnSale(original), hasBeenOnSale(copy)]).toEqual([true, false]);
    expect(copyOf(original, identity, 'Moon Lab').name).toBe('Moon Lab');
  });

  test('at another venue needs no room and shows no picture of this one', () => {
    const there = copyOf(original, { ...identity, venueId: 'ven_bbbbbbbbbbbb' as Activity['venueId'] });
    expect(there).toMatchObject({
      resourceIds: [],
      gallery: [{ url: 'https://venue.example/c.png', alt: 'A rocket' }],
    });
    expect(there).not.toHaveProperty('imageUrl');
    expect(textProblems(there)).toEqual([]);
  });
});

test.each<[string, string[]]>([
  ['Free up to 24 hours before the start.', []],
  ['Free up to 48 hours before the start.', ['48 hours']],
  ['Kostenlos bis 2 Tage vorher, sonst 50 %.', ['2 Tage']],
  ['Gratis hasta 1 día antes.', []],
  ['Sans frais jusqu’à 72 heures avant.', ['72 heures']],
  ['Bring 2 friends, 30 minutes early.', ['30 minutes']],
  ['Call us.', []],
])('the venue’s words “%s” differ from a rule of 24 hours in %j', (cancellationPolicy, differing) => {
  const gaps = gapsIn(complete(), {}, { widget: { ...widget, cancellationPolicy } });
  const found = gaps.filter(({ field }) => field === 'cancellation');
  expect(found.map(({ detail }) => detail)).toEqual(
    differing.map((text) => say('policy-text-differs', { text })),
  );
  expect(found.every(({ severity }) => severity === 'recommended')).toBe(true);
});

test('a copy of an activity with a long name has a name that can be kept', () => {
  const long = anActivity({ name: `${'x'.repeat(112)}🎉 party` });
  const copy = copyOf(long, { ...long, createdAt: '2026-11-22T09:00:00.000Z' });
  expect(activity.shape.name.safeParse(copy.name)).toMatchObject({ success: true, data: copy.name });
  expect(copy.name).toMatch(/^x{112} \(copy\)$/);
});
