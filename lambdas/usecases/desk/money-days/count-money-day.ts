import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { MoneyDay } from '../../../../core/contract/model/money/money-day.ts';
import type { Instant, LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { canonicalText } from '../../../../core/domain/audit-log/changes.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { instantsOf, todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { sumCards } from '../../../../core/domain/money/card-movements.ts';
import { sumMoney } from '../../../../core/domain/money/money-sums.ts';
import { addDays, localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { cardMovements } from '../../../data/money/card-movements.ts';
import { listedDisputes } from '../../../data/money/listed-disputes.ts';
import { moneyDays } from '../../../data/money/money-days.ts';
import { takings } from '../../../data/money/takings.ts';
import { again, forConsumers, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

export interface MoneyDeps {
  readonly table: Table;
  readonly clock: Clock;
}

export type MoneyCount = Pick<MoneyDay, 'cards' | 'sums'>;

/** Counts a date of a venue from what is listed of it. It lies on at most three dates in UTC: one query each. */
export async function countMoneyDay(table: Table, venue: Venue, date: LocalDate): Promise<MoneyCount> {
  const { organizationId: org, id, timeZone } = venue;
  const utcDates = [-1, 0, 1].map((days) => addDays(date, days));
  const period = instantsOf({ from: date, to: date, newestFirst: true }, timeZone);
  const [moved, taken, disputed] = await Promise.all([
    Promise.all(utcDates.map((each) => cardMovements(table).listByDay(org, id, each))),
    Promise.all(utcDates.map((each) => takings(table).listByDay(org, id, each))),
    listedDisputes(table).listBetween(org, id, period),
  ]);
  const isOfDate = ({ at }: { readonly at: Instant }) => localDateOf(at, timeZone) === date;
  return {
    cards: sumCards(moved.flat().filter(isOfDate)),
    sums: sumMoney(taken.flat().filter(isOfDate), disputed),
  };
}

const nothing = canonicalText({ cards: sumCards([]), sums: [] } satisfies MoneyCount);

/**
 * Counts a past day anew and stores the sums where they have changed. Answers whether they had. A day on which nothing
 * moved is not stored. Of two concurrent counts, the one with the older sums counts again.
 * @throws when others are in the way for too long: the event has to come again
 */
export function storeMoneyDay({ table, clock }: MoneyDeps, venue: Venue, date: LocalDate): Promise<boolean> {
  const { organizationId, id: venueId } = venue;
  const days = moneyDays(table);
  return retryOnConflict(
    async () => {
      const before = await days.get(organizationId, venueId, date);
      const counted = await countMoneyDay(table, venue, date);
      const known = before ? countIn(before) : nothing;
      if (canonicalText(counted) === known) return false;
      const countedAt = toInstant(clock.now());
      const version = (before?.version ?? 0) + 1;
      const next = { organizationId, venueId, date, ...counted, countedAt, version };
      return (await days.put(next)) ? true : again;
    },
    { milliseconds: forConsumers },
  );
}

const countIn = ({ cards, sums }: MoneyDay) => canonicalText({ cards, sums } satisfies MoneyCount);

/** Counts the days again that something listed late belongs to; a day that has not ended is counted when asked for. */
export async function recountMoney(
  deps: MoneyDeps,
  venue: Venue,
  moved: readonly { readonly at: Instant }[],
): Promise<void> {
  const today = todayAt(deps.clock.now(), venue.timeZone);
  const dates = new Set(moved.map(({ at }) => localDateOf(at, venue.timeZone)));
  for (const date of dates) if (date < today) await storeMoneyDay(deps, venue, date);
}

/** Days that every night counts: one that failed is made up for by the next. */
const countedByNight = 3;

/** Counts the days of each venue that have ended lately. */
export async function countEndedMoneyDays(
  deps: MoneyDeps,
  { organizationId }: { readonly organizationId: OrganizationId },
): Promise<void> {
  for (const venue of await venues(deps.table).list(organizationId)) {
    const today = todayAt(deps.clock.now(), venue.timeZone);
    for (let days = countedByNight; days > 0; days--) await storeMoneyDay(deps, venue, addDays(today, -days));
  }
}

/** The days of a period on which something moved, the oldest first; today and yesterday as they are now. */
export async function moneyDaysNow(
  { table, clock }: MoneyDeps,
  venue: Venue,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<(MoneyCount & Pick<MoneyDay, 'date'>)[]> {
  const today = todayAt(clock.now(), venue.timeZone);
  const yesterday = addDays(today, -1);
  const stored = await moneyDays(table).listBetween(venue.organizationId, venue.id, from, to);
  const known = stored.filter(({ date }) => date < yesterday);
  const recent = [yesterday, today].filter((date) => date >= from && date <= to);
  const counted = await Promise.all(
    recent.map(async (date) => ({ date, ...(await countMoneyDay(table, venue, date)) })),
  );
  return [...known, ...counted];
}
