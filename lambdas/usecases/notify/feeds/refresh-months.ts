import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { type DaySummary, summarizeDay } from '../../../../core/domain/capacity/day-summary.ts';
import { monthOf } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { type MonthOwner, months } from '../../../data/guest/months.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import { again, forConsumers, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';

/**
 * Brings the month views of every changed day up to date, counted anew from the sessions themselves: told
 * twice or late, the result is the same.
 * @throws Problem('conflict') when others keep writing the same month: the batch has to come again
 */
export async function refreshMonths(table: Table, changed: readonly Session[]): Promise<void> {
  const byMonth = Map.groupBy(changed, ({ activityId, date }) => `${activityId} ${monthOf(date)}`);
  await Promise.all([...byMonth.values()].map((group) => refresh(table, group)));
}

async function refresh(table: Table, group: readonly Session[]): Promise<void> {
  const [owner] = group;
  if (!owner) return;
  const month = monthOf(owner.date);
  const dates = [...new Set(group.map(({ date }) => date))];
  // Sessions of one activity come in the stream's order, but what happens to a resource of theirs comes from
  // another shard: a run that read before the other wrote counts again.
  const shared = group.some(({ resources }) => resources);
  await retryOnConflict(
    async () => {
      const version = shared ? await months(table).version(owner, month) : null;
      const days = await summarize(table, owner, dates);
      return (await months(table).put(owner, month, days, version)) ? undefined : again;
    },
    { milliseconds: forConsumers, detail: 'month-being-written' },
  );
}

async function summarize(
  table: Table,
  { organizationId, activityId }: MonthOwner,
  dates: readonly LocalDate[],
): Promise<Map<LocalDate, DaySummary>> {
  const from = dates.reduce((a, b) => (a < b ? a : b));
  const to = dates.reduce((a, b) => (a > b ? a : b));
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000) + 1;
  const found = await sessions(table).listByDay(organizationId, activityId, from, days);
  const wanted = found.filter(({ date }) => dates.includes(date));
  const busy = await resourceDays(table).busyAmong(wanted);
  return new Map(
    dates.map((date) => [
      date,
      summarizeDay(
        wanted.filter((session) => session.date === date),
        busy,
      ),
    ]),
  );
}
