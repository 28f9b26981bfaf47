import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type DayFiguresView, dayFiguresView } from '../../../../core/contract/schemas/desk/today.ts';
import {
  type CountedDay,
  countHours,
  countWeeks,
  firstDayShown,
} from '../../../../core/domain/figures/weeks.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { addDays, localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { dayFiguresOf } from '../../../data/desk/day-figures.ts';
import type { Table } from '../../../data/table.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { countDayNow } from './count-day-figures.ts';
import type { TodayDeps } from './deps.ts';

/**
 * The figures of a day, of the same weekday a week before, and of the eight weeks that end with the day (or today, if
 * the day is to come). Money only for those who may see reports. Reads the items of 56 days, and the bookings of at
 * most four: days that have not ended, or ended too late to be counted last night.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function getDayFigures(
  deps: TodayDeps,
  actor: Actor,
  { venueId, date }: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<DayFiguresView> {
  const venue = await venueInScope(deps, actor, 'bookings.view', venueId);
  const organization = await deps.organizations.get(venue.organizationId);
  const today = localDateOf(toInstant(deps.clock.now()), venue.timeZone);
  const weekBefore = addDays(date, -7);
  const last = date < today ? date : today;
  const days = await countedDays(deps.table, venue, { date, weekBefore, last, today });
  const scope = { organizationId: venue.organizationId, venueId };
  const view = dayFiguresView.parse({
    venueId,
    currency: organization?.currency,
    day: dayView(days, date),
    weekBefore: dayView(days, weekBefore),
    weeks: countWeeks(days, last),
    hours: countHours(days.filter((day) => day.date >= firstDayShown(last) && day.date <= last)),
  });
  return can(actor, 'reports.view', scope) ? view : withoutMoney(view);
}

interface Dates {
  readonly date: LocalDate;
  readonly weekBefore: LocalDate;
  readonly last: LocalDate;
  readonly today: LocalDate;
}

async function countedDays(
  table: Table,
  venue: Venue,
  { date, weekBefore, last, today }: Dates,
): Promise<CountedDay[]> {
  const first = firstDayShown(last);
  const from = weekBefore < first ? weekBefore : first;
  const stored = await dayFiguresOf(table).listPlain(venue.organizationId, venue.id, from, date);
  const known = new Set(stored.map((day) => day.date));
  const recent = [today, addDays(today, -1)].filter((each) => each <= last);
  const missing = [...new Set([date, weekBefore, ...recent])].filter((each) => !known.has(each));
  const counted = await Promise.all(
    missing.map(async (each) => ({ date: each, ...(await countDayNow(table, venue, each)) })),
  );
  return [...stored, ...counted];
}

function dayView(days: readonly CountedDay[], date: LocalDate) {
  const day = days.find((each) => each.date === date);
  return day && { date, ...day.counts, money: day.money };
}

function withoutMoney({ currency: _currency, ...view }: DayFiguresView): DayFiguresView {
  const plain = <T extends { revenue?: number | undefined }>({ revenue: _revenue, ...rest }: T) => rest;
  const { money: _money, ...day } = view.day;
  const { money: _moneyBefore, ...weekBefore } = view.weekBefore;
  return { ...view, day, weekBefore, weeks: view.weeks.map(plain), hours: view.hours.map(plain) };
}
