import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { ActivityId, EmbedKey } from '../../../../core/contract/model/ids.ts';
import type { LocalDate, LocalMonth } from '../../../../core/contract/model/time.ts';
import type { CalendarDay, CalendarView, DayView, SlotView } from '../../../../core/contract/views.ts';
import { dayStateOf } from '../../../../core/domain/capacity/day-state.ts';
import type { DaySummary } from '../../../../core/domain/capacity/day-summary.ts';
import { seatsLeft, slotStateOf } from '../../../../core/domain/capacity/slot-state.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { priceFrom } from '../../../../core/domain/pricing/price-from.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { isBlocked } from '../../../../core/domain/schedule/opening-hours.ts';
import type { VenueDefaults } from '../../../../core/domain/schedule/venue-defaults.ts';
import { daysOfMonth, toInstant } from '../../../../core/domain/time.ts';
import { wallTimesOf } from '../../../../core/domain/wall-times.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { months } from '../../../data/guest/months.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import type { Table } from '../../../data/table.ts';
import { type OpenVenue, venueByKey } from './open-venue.ts';

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

/**
 * A month with the state of each day, and the slots of the asked-for day, else of the first that can be booked.
 * @throws Problem('not-found')
 */
export async function getCalendar(deps: Deps, input: CalendarInput): Promise<CalendarView> {
  const { activityId, month } = input;
  const open = await venueByKey(deps, input.key);
  const [activity, { days: summaries, version }, asked] = await Promise.all([
    publishedActivity(deps.table, open, activityId),
    months(deps.table).get(open.organization.id, open.venue.id, activityId, month),
    input.date ? readDay(deps, open, { activityId, date: input.date }) : null,
  ]);
  const now = deps.clock.now();
  const days = daysOfMonth(month).map((date) => dayOf(activity, date, summaries.get(date) ?? nothing, now));
  const first = days.find(({ state }) => state === 'available')?.date;
  const day = asked ?? (first ? await readDay(deps, open, { activityId, date: first }) : null);
  return { month, version, days, day };
}

/** The slots of one day, fresh. @throws Problem('not-found') */
export async function getDay(
  deps: Deps,
  input: { key: EmbedKey; activityId: ActivityId; date: LocalDate },
): Promise<DayView> {
  const open = await venueByKey(deps, input.key);
  const [day] = await Promise.all([
    readDay(deps, open, input, true),
    publishedActivity(deps.table, open, input.activityId),
  ]);
  return day;
}

/**
 * Whether the activity is one that this venue shows, is asked beside: what is read here must not outlive a no.
 * Beside a month, which the stream brings up to date, a day may be as late as the month is.
 */
async function readDay(
  { table, clock }: Deps,
  { organization, venue: { timeZone } }: OpenVenue,
  { activityId, date }: { activityId: ActivityId; date: LocalDate },
  consistent = false,
): Promise<DayView> {
  const now = clock.now();
  const day = { timeZone, consistent };
  const found = await sessions(table).listVenueDay(organization.id, activityId, date, day);
  const shown = found.filter((session) => isShown(session, now));
  const busy = await resourceDays(table).busyAmong(shown);
  const seller = { timeZone, currency: organization.currency };
  return { date, slots: shown.map((session) => viewSlot(session, seller, now, busy.has(session.id))) };
}

async function publishedActivity(
  table: Table,
  { organization, venue }: OpenVenue,
  activityId: ActivityId,
): Promise<Activity> {
  const activity = await activities(table).get(organization.id, venue.id, activityId);
  if (activity?.status !== 'published') {
    throw new Problem('not-found', 'no-activity-at-venue');
  }
  return activity;
}

/** A date of which the month says nothing: nothing was ever planned for it. */
const nothing: DaySummary = { sessions: 0, seatsLeft: 0 };

function dayOf({ schedule }: Activity, date: LocalDate, summary: DaySummary, now: Date): CalendarDay {
  const state = dayStateOf(summary, now, isBlocked(schedule, date));
  return { date, state, seatsLeft: summary.seatsLeft };
}

/** Not what has begun, and not what is kept only for the bookings it has: that is staff's business. */
function isShown({ offSchedule, startsAt }: Session, now: Date): boolean {
  return !offSchedule && startsAt > toInstant(now);
}

function viewSlot(
  session: Session,
  { timeZone, currency }: Pick<VenueDefaults, 'timeZone' | 'currency'>,
  now: Date,
  busy: boolean,
): SlotView {
  return {
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    local: wallTimesOf(session, timeZone),
    state: slotStateOf(session, now, busy),
    seatsLeft: seatsLeft(session),
    priceFrom: priceFrom(session.priceAtGeneration, currency),
    priceList: session.priceAtGeneration,
    version: session.version,
  };
}
