import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Session } from '../../contract/model/catalogue/session.ts';
import type { SessionId } from '../../contract/model/ids.ts';
import type { Instant } from '../../contract/model/time.ts';
import { addMinutes } from '../time.ts';
import { hasBookings } from './regeneration.ts';

type Pace = Pick<Activity, 'duration' | 'setupMinutes' | 'cleanupMinutes' | 'schedule'>;

/**
 * The planned sessions that have room beside those that stay for their bookings, and those that are left out.
 * A session stays when guests have booked it and the schedule has changed. Once that booking is gone, the
 * session that was left out is planned again. A private session has the room to itself: no planned session
 * may overlap a staying one with its setup and clean-up, if one of the two is private. Public sessions run
 * side by side only as far as the schedule itself lets them: never more at once than it starts within the
 * length of one session.
 */
export function withoutClashes(
  planned: readonly Session[],
  existing: readonly Session[],
  activity: Pace,
): { readonly free: readonly Session[]; readonly leftOut: readonly Session[] } {
  const onPlan = new Map(planned.map((session) => [session.id, session]));
  const booked = existing.filter(hasBookings);
  // Planned sessions do not overlap one another: only a session that differs from the plan can conflict.
  const staying = booked.filter((session) => !isAsPlanned(session, onPlan.get(session.id)));
  if (staying.length === 0) return { free: planned, leftOut: [] };
  const isStaying = new Set<SessionId>(staying.map(({ id }) => id));
  const isBooked = new Set<SessionId>(booked.map(({ id }) => id));
  const gap = activity.setupMinutes + activity.cleanupMinutes;
  const atOnce = Math.ceil(activity.duration / activity.schedule.slotInterval);
  const running = [...staying, ...planned.filter(({ id }) => isBooked.has(id) && !isStaying.has(id))];
  const leftOut = new Set<SessionId>();
  for (const session of planned.filter(({ id }) => !isBooked.has(id))) {
    const isFree = !staying.some((other) => clash(session, other, gap));
    if (isFree && hasRoomBeside(session, { staying, running, atOnce })) running.push(session);
    else leftOut.add(session.id);
  }
  return {
    free: planned.filter(({ id }) => !leftOut.has(id)),
    leftOut: planned.filter(({ id }) => leftOut.has(id)),
  };
}

function isAsPlanned({ endsAt, eventType }: Session, planned: Session | undefined): boolean {
  return planned?.endsAt === endsAt && planned.eventType === eventType;
}

function clash(a: Session, b: Session, gap: number): boolean {
  if (a.eventType !== 'private' && b.eventType !== 'private') return false;
  return a.startsAt < addMinutes(b.endsAt, gap) && b.startsAt < addMinutes(a.endsAt, gap);
}

interface Beside {
  readonly staying: readonly Session[];
  /** Staying sessions and those planned so far. */
  readonly running: readonly Session[];
  /** The most that may run at one moment. */
  readonly atOnce: number;
}

/** Planned sessions alone always have room beside each other: the schedule is made so. */
function hasRoomBeside(session: Session, { staying, running, atOnce }: Beside): boolean {
  if (!staying.some((other) => overlap(session, other))) return true;
  const beside = running.filter((other) => overlap(session, other));
  const moments = [session, ...beside].map(({ startsAt }) => startsAt).filter((at) => at >= session.startsAt);
  return moments.every((at) => beside.filter((other) => runsAt(other, at)).length < atOnce);
}

function overlap(a: Session, b: Session): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function runsAt({ startsAt, endsAt }: Session, at: Instant): boolean {
  return startsAt <= at && at < endsAt;
}
