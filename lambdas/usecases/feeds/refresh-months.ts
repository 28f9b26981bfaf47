import type { Session } from '../../../core/contract/model/session.ts';
import type { LocalDate, LocalMonth } from '../../../core/contract/model/time.ts';
import { type DaySummary, summarizeDay } from '../../../core/domain/capacity/day-summary.ts';
import { monthOf } from '../../../core/domain/time.ts';
import { months } from '../../data/months.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';

/**
 * Brings the month views of every changed day up to date, counted anew from the sessions themselves: told
 * twice or late, the result is the same.
 */
export async function refreshMonths(table: Table, changed: readonly Session[]): Promise<void> {
  const byMonth = Map.groupBy(changed, ({ activityId, date }) => `${activityId} ${monthOf(date)}`);
  await Promise.all(
    [...byMonth.values()].map(async (group) => {
      const [first] = group;
      if (!first) return;
      const dates = [...new Set(group.map(({ date }) => date))].sort();
      await refresh(table, first, monthOf(first.date), dates);
    }),
  );
}

async function refresh(
  table: Table,
  of: Session,
  month: LocalMonth,
  dates: readonly LocalDate[],
): Promise<void> {
  const { organizationId, venueId, activityId } = of;
  const [from] = dates;
  const to = dates.at(-1);
  if (!from || !to) return;
  const span = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000) + 1;
  const found = await sessions(table).listByDay(organizationId, activityId, from, span);
  const days = new Map<LocalDate, DaySummary>(
    dates.map((date) => [date, summarizeDay(found.filter((session) => session.date === date))]),
  );
  await months(table).put(organizationId, venueId, activityId, month, days);
}
