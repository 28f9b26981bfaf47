import type { ActivityId, EmbedKey } from '../../../core/contract/model/ids.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import type { LocalDate, LocalMonth } from '../../../core/contract/model/time.ts';
import type { CalendarDay, CalendarView, DayView, SlotView } from '../../../core/contract/views.ts';
import { dayStateOf } from '../../../core/domain/capacity/day-state.ts';
import type { DaySummary } from '../../../core/domain/capacity/day-summary.ts';
import { seatsLeft, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { priceFrom } from '../../../core/domain/pricing/price-from.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { daysOfMonth, toInstant } from '../../../core/domain/time.ts';
import { activities } from '../../data/activities.ts';
import { months } from '../../data/months.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { venueByKey } from './open-venue.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

interface CalendarInput {
  readonly key: EmbedKey;
  readonly activityId: ActivityId;
  readonly month: LocalMonth;
  readonly date?: LocalDate | undefined;
}

/** A month with the state of each day, and the slots of the asked-for day, else of the first that can be booked. */
export async function getCalendar(deps: Deps, input: CalendarInput): Promise<CalendarView> {
  const { organization, venue } = await publishedActivity(deps.table, input.key, input.activityId);
  const summaries = await months(deps.table).get(organization.id, venue.id, input.activityId, input.month);
  const now = deps.clock.now();
  const days = daysOfMonth(input.month).map((date) => dayOf(date, summaries.get(date), now));
  const date = input.date ?? days.find(({ state }) => state === 'available')?.date;
  if (!date) return { month: input.month, days, day: null };
  const slots = await sessions(deps.table).listByDay(organization.id, input.activityId, date);
  return {
    month: input.month,
    days,
    day: { date, slots: slots.filter((slot) => isShown(slot, now)).map((slot) => viewSlot(slot, now)) },
  };
}

/** The slots of one day, fresh. */
export async function getDay(
  { table, clock }: Deps,
  input: { key: EmbedKey; activityId: ActivityId; date: LocalDate },
): Promise<DayView> {
  const { organization } = await publishedActivity(table, input.key, input.activityId);
  const found = await sessions(table).listByDay(organization.id, input.activityId, input.date);
  const now = clock.now();
  return {
    date: input.date,
    slots: found.filter((slot) => isShown(slot, now)).map((slot) => viewSlot(slot, now)),
  };
}

async function publishedActivity(table: Table, key: EmbedKey, activityId: ActivityId) {
  const { organization, venue } = await venueByKey(table, key);
  const activity = await activities(table).get(organization.id, venue.id, activityId);
  if (activity?.status !== 'published') {
    throw new Problem('not-found', 'This venue has no such activity.');
  }
  return { organization, venue, activity };
}

function dayOf(date: LocalDate, summary: DaySummary | undefined, now: Date): CalendarDay {
  if (!summary) return { date, state: 'closed', seatsLeft: 0 };
  return { date, state: dayStateOf(summary, now), seatsLeft: summary.seatsLeft };
}

/** Not what has begun, and not what is kept only for the bookings it has: that is staff's business. */
function isShown({ offSchedule, startsAt }: Session, now: Date): boolean {
  return !offSchedule && startsAt > toInstant(now);
}

function viewSlot(session: Session, now: Date): SlotView {
  return {
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    state: slotStateOf(session, now),
    seatsLeft: seatsLeft(session),
    priceFrom: priceFrom(session.priceAtGeneration),
    priceList: session.priceAtGeneration,
    version: session.version,
  };
}
