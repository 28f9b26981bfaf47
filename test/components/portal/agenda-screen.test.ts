import { expect, test } from '@jest/globals';
import type { AgendaView, ProfileView } from '../../../core/contract/views.ts';
import { agendaView, profileView } from '../../../core/contract/views.ts';
import { portal as german } from '../../../core/words/de/portal.ts';
import { portal } from '../../../core/words/en/portal.ts';
import { nextPage } from '../../../frontend/admin/app/next-page.ts';
import { changedAddress, readAddress } from '../../../frontend/admin/features/desk/agenda/agenda-address.ts';
import { announcement } from '../../../frontend/admin/features/desk/agenda/announcement.ts';
import { labelsOf } from '../../../frontend/admin/features/desk/agenda/booking-labels.ts';
import {
  arrivals,
  findBooking,
  isArrival,
  isNews,
} from '../../../frontend/admin/features/desk/agenda/feed-news.ts';
import {
  figuresByHour,
  figuresOf,
  filterDays,
} from '../../../frontend/admin/features/desk/agenda/figures.ts';
import { seatsOf } from '../../../frontend/admin/features/desk/agenda/seats.ts';
import { portalLanguage, portalWords } from '../../../frontend/admin/ui/words.ts';
import { backoff } from '../../../frontend/api/backoff.ts';

const words = portalWords(portal, 'en-US');
const { t, formatIn } = words;

const venues: ProfileView['venues'] = profileView.shape.venues.parse([
  venue('ven_aaaaaaaaaaaa', 'Europe/London'),
  venue('ven_bbbbbbbbbbbb', 'Australia/Lord_Howe'),
]);

const agenda = agendaOf([
  session('2026-11-22T12:00:00.000Z', 10, 4, [
    booking('a', { guestCount: 3, seats: 3 }),
    booking('b', { state: 'pending', paymentState: 'unpaid', guestCount: 2, seats: 2, paid: 0 }),
    booking('c', { state: 'cancelled', paymentState: 'refunded', guestCount: 5, seats: 5, paid: 0 }),
    booking('d', {
      state: 'checked_in',
      paymentState: 'deposit_paid',
      guestCount: 1,
      seats: 1,
      paid: 700,
      balance: 1300,
    }),
  ]),
  session('2026-11-22T12:30:00.000Z', 10, 10, []),
  session('2026-11-22T15:00:00.000Z', 8, 8, [], { status: 'closed' }),
]);
const [busy, free] = agenda.days[0]?.sessions ?? [];

test('"today" is the venue’s, not the browser’s', () => {
  const lateInLondon = new Date('2026-11-22T23:30:00.000Z');
  const at = (search: string) => readAddress(new URLSearchParams(search), venues, lateInLondon);
  expect(at('')).toMatchObject({ venue: { id: 'ven_aaaaaaaaaaaa' }, date: '2026-11-22', view: 'day' });
  expect(at('venue=ven_bbbbbbbbbbbb')).toMatchObject({ date: '2026-11-23', today: '2026-11-23' });
});

test('what makes no sense in the address is passed over', () => {
  const search = new URLSearchParams('venue=ven_zzzzzzzzzzzz&date=2026-02-31x&view=year&empty=maybe');
  expect(readAddress(search, venues, new Date('2026-11-22T12:00:00.000Z'))).toMatchObject({
    venue: { id: 'ven_aaaaaaaaaaaa' },
    date: '2026-11-22',
    view: 'day',
    showEmpty: false,
  });
  expect(readAddress(search, [], new Date())).toBeNull();
});

test('the address keeps what was not changed, and leaves out what is usual', () => {
  const search = new URLSearchParams('venue=v&date=2026-11-25&activity=a&view=week');
  expect(changedAddress(search, { date: null }).toString()).toBe('venue=v&activity=a&view=week');
  expect(changedAddress(search, { venue: 'w' }).toString()).toBe('venue=w&date=2026-11-25&view=week');
  expect(search.toString()).toContain('date=2026-11-25');
});

test('the day’s figures count people who come and money that was kept', () => {
  expect(figuresOf(agenda.days[0]?.sessions ?? [])).toEqual({
    guests: 4,
    bookings: 2,
    paid: 2000 + 700,
    inProgress: 1,
    seatsTaken: 6,
    seats: 20,
  });
});

test('hours are the venue’s, and an hour without a start is there, empty', () => {
  const hours = figuresByHour(agenda.days[0]?.sessions ?? [], 'America/New_York');
  expect(hours).toEqual([
    { hour: 7, seatsTaken: 6, seats: 20 },
    { hour: 8, seatsTaken: 0, seats: 0 },
    { hour: 9, seatsTaken: 0, seats: 0 },
    { hour: 10, seatsTaken: 0, seats: 0 },
  ]);
  expect(figuresByHour([], 'America/New_York')).toEqual([]);
});

test('a filter removes sessions, never days', () => {
  const booked = filterDays(agenda, { activityId: '', showEmpty: false });
  expect(booked.map((day) => day.sessions.length)).toEqual([1]);
  expect(filterDays(agenda, { activityId: 'act_other', showEmpty: true }).map((day) => day.sessions)).toEqual(
    [[]],
  );
});

test('seats are described in words: shared, full, and private', () => {
  if (!busy || !free) throw new Error('The agenda has two sessions.');
  expect(seatsOf(busy, 'public', t)).toEqual({ total: 10, taken: 6, inProgress: 2, text: '6 of 10 taken' });
  expect(seatsOf({ ...busy, capacityRemaining: 0 }, 'public', t).text).toBe('Full, 10 of 10');
  expect(seatsOf(busy, 'private', t)).toEqual({
    total: 1,
    taken: 1,
    inProgress: 1,
    text: 'Private, being booked',
  });
  expect(seatsOf({ ...busy, bookings: [] }, 'private', t).text).toBe('Private, taken');
  expect(seatsOf(free, 'private', t).text).toBe('Private, free');
});

test('a message is news only if it is newer, and of a day on the screen', () => {
  const known = { sessionId: busy?.sessionId, date: '2026-11-22', type: 'session', version: 5 };
  const news = (message: object) => isNews(agenda, message as Parameters<typeof isNews>[1]);
  expect(news(known)).toBe(false);
  expect(news({ ...known, version: 6 })).toBe(true);
  expect(news({ ...known, sessionId: 'new', version: 1 })).toBe(true);
  expect(news({ ...known, sessionId: 'new', date: '2026-11-23' })).toBe(false);
  const told = { type: 'booking', bookingId: id('a'), date: '2026-11-22', version: 1 };
  expect(news(told)).toBe(false);
  expect(news({ ...told, version: 2 })).toBe(true);
  expect(news({ ...told, bookingId: id('z') })).toBe(true);
  expect(news({ type: 'sessions-changed', dates: ['2026-11-21', '2026-11-22'] })).toBe(true);
  expect(news({ type: 'sessions-changed', dates: ['2026-11-21'] })).toBe(false);
  expect(news({ type: 'pong' })).toBe(false);
});

test('a booking has come in when it is confirmed and was not: whether a message tells it or a look finds it', () => {
  const later = agendaOf([
    session('2026-11-22T12:00:00.000Z', 10, 2, [
      booking('a', {}),
      booking('b', {}),
      booking('d', { state: 'confirmed' }),
      booking('e', {}),
      booking('f', { state: 'pending' }),
    ]),
  ]);
  const date = later.days[0]?.date;
  expect(arrivals(agenda, later)).toEqual(['b', 'e'].map((name) => ({ bookingId: id(name), date })));
  expect(arrivals(later, later)).toEqual([]);
  const told = (name: string, state: string) =>
    isArrival(agenda, { bookingId: id(name), state } as Parameters<typeof isArrival>[1]);
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => told(name, 'confirmed'))).toEqual([
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(told('e', 'pending')).toBe(false);
});

test('a new booking is announced by name, party, activity and the venue’s time', () => {
  const found = findBooking(agenda, id('a'));
  if (!found) throw new Error('The booking is in the agenda.');
  const text = announcement(found, { ...agenda, timeZone: 'Europe/Berlin' }, words);
  expect(text).toMatch(/^New booking: Guest a, 3 guests, The Vault at (13:00|1:00\sPM)$/);
});

test('badges say what needs a look, and no more', () => {
  const texts = (state: string, paymentState: string, total = 100, source = 'widget') =>
    labelsOf({ state, paymentState, quote: { total }, source } as Parameters<typeof labelsOf>[0], t).map(
      ({ text }) => text,
    );
  expect(texts('confirmed', 'paid')).toEqual(['Confirmed']);
  expect(texts('confirmed', 'unpaid')).toEqual(['Confirmed', 'Unpaid']);
  expect(texts('confirmed', 'unpaid', 0)).toEqual(['Confirmed']);
  expect(texts('pending', 'unpaid')).toEqual(['Paying now']);
  expect(texts('pending', 'unpaid', 100, 'staff')).toEqual(['Link sent']);
  expect(texts('cancelled', 'refunded')).toEqual(['Cancelled', 'Refunded']);
  const failed = { reason: 'bounced' as const, at: '2026-11-22T12:00:00.000Z' };
  const booking = {
    state: 'confirmed',
    source: 'widget',
    paymentState: 'paid',
    quote: { total: 100 },
  } as const;
  expect(labelsOf({ ...booking, emailFailure: failed }, t)).toEqual([
    { text: 'Confirmed', tone: 'success' },
    { text: 'Email not delivered', tone: 'danger' },
  ]);
});

test('a lost dispute is shown until staff have decided', () => {
  const at = '2026-11-22T12:00:00.000Z';
  const booking = {
    state: 'confirmed',
    source: 'widget',
    paymentState: 'disputed',
    quote: { total: 100 },
  } as const;
  const texts = (more: object) => labelsOf({ ...booking, ...more }, t).map(({ text }) => text);
  const lost = { disputes: { dp_1: { status: 'lost', at } } };
  expect(texts({ disputes: { dp_1: { status: 'open', at } } })).toEqual(['Confirmed', 'Disputed']);
  expect(texts(lost)).toEqual(['Confirmed', 'Dispute lost']);
  expect(texts({ ...lost, keptAt: at })).toEqual(['Confirmed', 'Disputed']);
  expect(texts({ ...lost, state: 'cancelled' })).toEqual(['Cancelled', 'Disputed']);
});

test('money is written by the currency’s own rules', () => {
  const money = (amount: number, currency: string) => formatIn('UTC', currency).money(amount);
  expect(money(123456, 'USD')).toBe('$1,234.56');
  expect(money(1500, 'JPY')).toBe('¥1,500');
  expect(money(0, 'EUR')).toBe('€0.00');
});

test('times are the venue’s, and their zone has a name', () => {
  const summer = '2026-07-01T12:00:00.000Z';
  const format = formatIn('Australia/Lord_Howe');
  expect(format.time(summer)).toMatch(/10:30\sPM/);
  expect(format.cityZone(summer)).toBe('Lord Howe (GMT+10:30)');
});

test('the portal speaks the first language of the browser that it knows, else English', () => {
  expect(portalLanguage(['it-IT', 'de-CH', 'en-GB'])).toBe('de');
  expect(portalLanguage(['it-IT'])).toBe('en');
  const { t: deutsch, formatIn: deutschIn } = portalWords(german, 'de-DE');
  expect(deutsch('guestCount', { count: 1 })).toBe('1 Gast');
  expect(deutsch('guestCount', { count: 1200 })).toBe('1.200 Gäste');
  expect(deutschIn('Europe/Berlin').date('2026-11-27')).toBe('Freitag, 27. November');
});

test('after signing in one comes back to a page of the portal, never to another site', () => {
  const origin = 'https://bookings.example';
  expect(nextPage('/dashboard?date=2026-11-25', origin)).toBe('/dashboard?date=2026-11-25');
  for (const next of [
    null,
    '',
    'https://evil.example/x',
    '//evil.example',
    '/\\evil.example',
    '/sign-in',
    'javascript:0',
  ]) {
    expect(nextPage(next, origin)).toMatch(/^\/(dashboard)?$/);
  }
});

test('a lost connection is tried again at growing, scattered intervals', () => {
  expect([0, 1, 2, 9].map((attempt) => backoff(attempt, 1))).toEqual([1000, 2000, 4000, 30_000]);
  expect(backoff(2, 0)).toBe(2000);
});

function venue(venueId: string, timeZone: string) {
  return { id: venueId, name: venueId, slug: 'a-venue', timeZone, embedKey: `emb_${'a'.repeat(24)}` };
}

function id(letter: string): string {
  return `bkg_${letter.repeat(12)}`;
}

function booking(letter: string, changes: Record<string, unknown> = {}) {
  return {
    id: id(letter),
    reference: 'K7M2P9QR',
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    guest: { name: `Guest ${letter}`, email: 'guest@example.com' },
    party: [],
    guestCount: 1,
    seats: 1,
    quote: { currency: 'USD', lines: [], subtotal: 2000, total: 2000, dueNow: 2000 },
    paid: 2000,
    balance: 0,
    actions: [],
    version: 1,
    ...changes,
  };
}

function session(startsAt: string, total: number, remaining: number, of: object[], changes: object = {}) {
  return {
    sessionId: `act_aaaaaaaaaaaa.${startsAt.slice(0, 16).replaceAll(/[-:]/g, '')}Z`,
    activityId: 'act_aaaaaaaaaaaa',
    startsAt,
    endsAt: startsAt.replace(':00:', ':59:'),
    capacityTotal: total,
    capacityRemaining: remaining,
    status: 'open',
    offSchedule: false,
    version: 5,
    bookings: of,
    ...changes,
  };
}

function agendaOf(sessions: object[]): AgendaView {
  const priceList = { units: [{ id: 'adult', name: 'Adult', price: 2000 }] };
  const activity = {
    id: 'act_aaaaaaaaaaaa',
    name: 'The Vault',
    eventType: 'public',
    priceList,
    questions: [],
  };
  return agendaView.parse({
    venueId: 'ven_aaaaaaaaaaaa',
    timeZone: 'Europe/London',
    activities: [activity],
    days: [{ date: '2026-11-22', sessions }],
  });
}
