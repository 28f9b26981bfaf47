import type { Instant } from '../../core/contract/model/time.ts';
import { localMonth } from '../../core/contract/model/time.ts';
import { venue } from '../../core/contract/model/venue/venue.ts';
import { Problem } from '../../core/domain/problem.ts';
import type { Item, Table } from '../../lambdas/data/table.ts';
import { getCalendar } from '../../lambdas/usecases/guest/availability/get-calendar.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';

/** What guests of every venue are answered: the venue, and this month of each of its activities. */
export async function answersOf(
  table: Table,
  items: readonly Item[],
  now: Instant,
): Promise<Record<string, unknown>> {
  const clock = { now: () => new Date(now) };
  const month = localMonth.parse(now.slice(0, 7));
  const answers: Record<string, unknown> = {};
  for (const { embedKey: key } of items
    .filter(({ entity }) => entity === 'VENUE')
    .map((item) => venue.parse(item))) {
    const view = await unlessClosed(() => getVenue({ table, clock }, key));
    answers[`answer of venue ${key}`] = view;
    for (const { id: activityId } of view?.activities ?? []) {
      const calendar = await unlessClosed(() => getCalendar({ table, clock }, { key, activityId, month }));
      answers[`answer of calendar ${key} ${activityId}`] = calendar;
    }
  }
  return answers;
}

/** Null where guests are refused, as at a venue that is not open. */
async function unlessClosed<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
