import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Closure } from '../../contract/model/desk/closure.ts';
import type { Instant, LocalDate } from '../../contract/model/time.ts';
import { addDays, localDateOf } from '../time.ts';
import { withoutClashes } from './clashes.ts';
import { hasBookings, planRegeneration, type RegenerationPlan } from './regeneration.ts';
import { planSessions } from './slots.ts';
import { horizonOf, type VenueDefaults } from './venue-defaults.ts';

/** The current state of an activity: everything that its sessions depend on. */
export interface Circumstances {
  readonly activity: Activity;
  readonly defaults: VenueDefaults;
  /** The existing sessions by start: all future ones, and those that may not be over yet. */
  readonly existing: readonly Session[];
  /** The venue's closures in force. */
  readonly closures?: readonly Closure[];
  readonly now: Instant;
}

/** A plan, and how many of the venue's dates it is for, today included. */
export interface GenerationPlan extends RegenerationPlan {
  readonly days: number;
  /** On the schedule, but left out beside sessions that stay for their bookings. */
  readonly leftOut: readonly Session[];
}

/**
 * The plan that brings an activity's sessions up to date. Sessions that have begun do not change, but count
 * as obstacles. An activity that is not published keeps only sessions with bookings.
 */
export function planGeneration(circumstances: Circumstances): GenerationPlan {
  const { activity, defaults, existing, closures = [], now } = circumstances;
  const today = localDateOf(now, defaults.timeZone);
  const horizon = horizonOf(activity, defaults);
  const days = Math.max(horizon, daysThrough(today, existing.at(-1), defaults));
  const upcoming = ({ startsAt }: Session) => startsAt > now;
  const planned =
    activity.status === 'published' ? planSessions(activity, defaults, today, days).filter(upcoming) : [];
  const { free, leftOut } = withoutClashes(planned, existing, activity);
  // A session beyond the horizon, which an edit has shortened, stays only for its bookings.
  const booked = new Set(existing.filter(hasBookings).map(({ id }) => id));
  const end = addDays(today, horizon);
  const wanted = free.filter(({ id, date }) => date < end || booked.has(id));
  const plan = planRegeneration(existing.filter(upcoming), wanted, closures);
  return { ...plan, leftOut: leftOut.filter(({ date }) => date < end), days };
}

/** Dates from today through the one on which the session starts. */
function daysThrough(today: LocalDate, session: Session | undefined, { timeZone }: VenueDefaults): number {
  if (!session) return 0;
  const date = localDateOf(session.startsAt, timeZone);
  return Math.round((Date.parse(date) - Date.parse(today)) / (24 * 60 * 60 * 1000)) + 1;
}
