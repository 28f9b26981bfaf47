import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { summarizeDay } from '../../../core/domain/capacity/day-summary.ts';
import { busySessions } from '../../../core/domain/capacity/resources.ts';
import { sum } from '../../../core/domain/money/money.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { planSessions } from '../../../core/domain/schedule/slots.ts';
import { horizonOf, venueDefaultsOf } from '../../../core/domain/schedule/venue-defaults.ts';
import { addDays, localDateOf, monthOf, weekdayOf } from '../../../core/domain/time.ts';
import { acceptedTerms } from '../../../lambdas/data/guest/accepted-terms.ts';
import { months } from '../../../lambdas/data/guest/months.ts';
import type { Item, Table } from '../../../lambdas/data/table.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { termsOf } from '../../../lambdas/usecases/guest/booking/accept-terms.ts';
import { guestFor } from '../guests.ts';
import { chance, demoIds } from '../ids.ts';
import { type DemoOrganization, type DemoVenue, promoCodesOf } from '../organizations.ts';
import { type Books, openBooks, type PromoUses } from './books.ts';
import { customerItems } from './customers.ts';
import { promoUseItems, venueItems, writeItems } from './items.ts';
import { live } from './outcome.ts';
import { remarksOn } from './remarks.ts';
import { type Buyer, type Counter, sell } from './sell.ts';
import { planVisits, type Visit } from './visits.ts';

export interface HistoryInput {
  readonly opened: Instant;
  readonly now: Instant;
  /** Guests can pay by card. */
  readonly paysOnline: boolean;
  /** Who works at the counter of each organization. */
  readonly staffOf: (at: DemoOrganization) => Person;
}

/** The past of an organization, and what is booked for the days to come. Answers its bookings. */
export async function fillHistory(
  table: Table,
  at: DemoOrganization,
  input: HistoryInput,
): Promise<readonly Booking[]> {
  const { now } = input;
  const uses: PromoUses = new Map();
  const codes = promoCodesOf(at.organization);
  const filled = at.venues.map((venue, place) => {
    const books = { ...openBooks(sessionsOf(at, venue, input)), promoUses: uses };
    bookAll(books, at, venue, { ...input, codes, seed: 20_26 + place });
    return { venue, books };
  });
  const bookings = filled.flatMap(({ books }) => [...books.bookings.values()]);
  const inOrder = bookings.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const author = input.staffOf(at);
  const items: Item[] = [
    ...filled.flatMap(({ venue, books }) => venueItems(venue, books, now)),
    ...customerItems({ place: at, now, author: { userId: author.userId, name: author.name } }, inOrder),
    ...promoUseItems(at.organization.id, uses),
  ];
  for (const code of codes) {
    const counts = [...(uses.get(code.code)?.values() ?? [])];
    await promoCodes(table).create({ ...code, uses: sum(counts) }, []);
  }
  await writeItems(table, items);
  for (const { venue, books } of filled) await showMonths(table, venue, books, now);
  await keepTerms(table, at, inOrder);
  return inOrder;
}

/** From the opening until as far ahead as the schedule is laid out now. */
function sessionsOf(
  { organization }: DemoOrganization,
  { venue, activities }: DemoVenue,
  { opened, now }: HistoryInput,
): Session[] {
  const defaults = venueDefaultsOf(venue, organization);
  const first = localDateOf(opened, venue.timeZone);
  const today = localDateOf(now, venue.timeZone);
  const past = Math.round((Date.parse(today) - Date.parse(first)) / (24 * 60 * 60 * 1000));
  return activities.flatMap((activity) =>
    planSessions(activity, defaults, first, past + horizonOf(activity, defaults)).filter(
      ({ startsAt }) => startsAt > opened,
    ),
  );
}

interface Booked extends HistoryInput {
  readonly codes: readonly PromoCode[];
  readonly seed: number;
}

function bookAll(
  books: Books,
  at: DemoOrganization,
  { venue, activities, demand }: DemoVenue,
  { opened, now, paysOnline, codes, seed, staffOf }: Booked,
): void {
  const next = chance(seed);
  const staff = staffOf(at);
  const counter: Counter = {
    organization: at.organization,
    venue,
    staff: staff.userId,
    now,
    ids: demoIds(chance(seed + 1)),
  };
  const sessions = [...books.sessions.values()];
  for (const visit of planVisits({ venue, activities, demand, sessions, opened, now, next, paysOnline })) {
    const buyer = buyerOf(visit, { books, country: venue.address.country, codes, staff, next });
    const session = books.sessions.get(visit.session.id) ?? visit.session;
    live(books, counter, visit, sell(books, counter, { ...visit, session }, buyer), now);
  }
}

interface Buying {
  readonly books: Books;
  readonly country: string;
  readonly codes: readonly PromoCode[];
  readonly staff: Person;
  readonly next: () => number;
}

function buyerOf(visit: Visit, { books, country, codes, staff, next }: Buying): Buyer {
  const who = guestFor(visit.activity.questions, country, next);
  const promoCode =
    visit.channel === 'web' ? codeFor(visit, who.guest.email, books, codes, next()) : undefined;
  return { ...who, ...remarksOn(visit, staff, next), promoCode };
}

/** Some use the code for newcomers; some come on a quiet day because of the other. */
function codeFor(
  { session }: Visit,
  email: string,
  { promoUses }: Books,
  [welcome, midweek]: readonly PromoCode[],
  chance: number,
): PromoCode | undefined {
  const isNew = (promoUses.get(welcome?.code ?? '')?.get(email) ?? 0) === 0;
  if (chance < 0.15) return isNew ? welcome : undefined;
  const isQuiet = ['tuesday', 'wednesday', 'thursday'].includes(weekdayOf(session.date));
  return chance < 0.4 && isQuiet ? midweek : undefined;
}

/** The month views that the stream would have kept. */
async function showMonths(
  table: Table,
  { activities }: DemoVenue,
  books: Books,
  now: Instant,
): Promise<void> {
  const from = addDays(now.slice(0, 10), -1);
  const ahead = [...books.sessions.values()].filter(({ date }) => date >= from);
  const busy = busySessions(ahead, [...books.resourceDays.values()]);
  const show = async (activity: Activity) => {
    const own = ahead.filter(({ activityId }) => activityId === activity.id);
    const owner = { ...activity, activityId: activity.id };
    for (const [month, ofMonth] of Map.groupBy(own, ({ date }) => monthOf(date))) {
      const days = [...Map.groupBy(ofMonth, ({ date }) => date)];
      const summaries = new Map(days.map(([date, ofDay]) => [date, summarizeDay(ofDay, busy)]));
      await months(table).put(owner, month, summaries, null);
    }
  };
  await Promise.all(activities.map(show));
}

/** The texts that the guests agreed to, each once. */
async function keepTerms(table: Table, at: DemoOrganization, bookings: readonly Booking[]): Promise<void> {
  const { organization } = at;
  const texts = new Map<string, string>();
  for (const { accepted, venueId, activityId, language } of bookings) {
    const place = at.venues.find(({ venue }) => venue.id === venueId);
    const activity = place?.activities.find(({ id }) => id === activityId);
    if (!accepted || !place || !activity || texts.has(accepted.version)) continue;
    const { version, text } = termsOf({ organization, venue: place.venue, activity }, language);
    texts.set(version, text);
  }
  await Promise.all(
    [...texts].map(([version, text]) => acceptedTerms(table).keep(organization.id, version, text)),
  );
}
