import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { SessionId } from '../../../core/contract/model/ids.ts';
import type { ChosenAddOns, Party } from '../../../core/contract/model/price.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { addMinutes, localTimeOf } from '../../../core/domain/time.ts';
import { addOnsFor, partyFor } from '../guests.ts';
import { appealOf, type Demand, partiesOn } from './demand.ts';

/** A party that comes, or was to come. */
export interface Visit {
  readonly session: Session;
  readonly activity: Activity;
  readonly party: Party;
  readonly addOns: ChosenAddOns;
  readonly madeAt: Instant;
  readonly channel: 'web' | 'phone' | 'walk-in';
  readonly ending: 'came' | 'stayed-away' | 'cancelled';
}

interface Business {
  readonly venue: Venue;
  readonly activities: readonly Activity[];
  readonly demand: Demand;
  readonly sessions: readonly Session[];
  readonly opened: Instant;
  readonly now: Instant;
  readonly next: () => number;
  /** Guests can pay by card on the widget. */
  readonly paysOnline: boolean;
}

const minutesOfDay = 24 * 60;

/** Sessions of each activity that the demo leaves open on a day to come, so that there is something to book. */
const leftOpen = 2;

/** The visits of every date that has sessions, in the order in which they were booked. */
export function planVisits(business: Business): Visit[] {
  const dates = [...Map.groupBy(business.sessions, ({ date }) => date)].sort(([a], [b]) =>
    a.localeCompare(b),
  );
  const visits = dates.flatMap(([date, sessions]) => visitsOn(business, date, sessions));
  return visits.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

function visitsOn(business: Business, date: LocalDate, sessions: readonly Session[]): Visit[] {
  const { demand, opened, now, next } = business;
  const grown = (Date.parse(date) - Date.parse(opened)) / (Date.parse(now) - Date.parse(opened));
  const wanted = partiesOn(demand, date, Math.min(1, grown), next);
  const day = openDay(business, sessions);
  return Array.from({ length: wanted }, () => planVisit(business, day)).filter((visit) => visit !== null);
}

interface Day {
  readonly sessions: readonly Session[];
  readonly left: Map<SessionId, number>;
  readonly isPast: boolean;
}

function openDay({ now }: Business, sessions: readonly Session[]): Day {
  const left = new Map(sessions.map(({ id, capacityTotal }) => [id, capacityTotal]));
  return { sessions, left, isPast: sessions.every(({ endsAt }) => endsAt < now) };
}

/** Null: nothing is free, or the party books later than now. */
function planVisit(business: Business, day: Day): Visit | null {
  const { activities, next, now } = business;
  const session = pick(business, sessionsWithRoom(day));
  const chance = { channel: next(), ending: next(), lead: next() };
  const left = session ? (day.left.get(session.id) ?? 0) : 0;
  const party = session && partyFor({ ...session, capacityRemaining: left }, next);
  const activity = activities.find(({ id }) => id === session?.activityId);
  if (!session || !party || !activity) return null;
  const channel = channelOf(business, chance.channel);
  const madeAt = bookedAt(business, session, channel, chance.lead);
  if (madeAt > now) return null;
  const seats =
    session.eventType === 'private' ? left : party.reduce((sum, { quantity }) => sum + quantity, 0);
  day.left.set(session.id, left - seats);
  const ending = channel === 'walk-in' ? 'came' : endingOf(chance.ending);
  return { session, activity, party, addOns: addOnsFor(activity.addOns, next), madeAt, channel, ending };
}

function sessionsWithRoom({ sessions, left, isPast }: Day): Session[] {
  const taken = (session: Session) => (left.get(session.id) ?? 0) < session.capacityTotal;
  const untouched = Map.groupBy(
    sessions.filter((session) => !taken(session)),
    ({ activityId }) => activityId,
  );
  return sessions.filter((session) => {
    if (sessions.some((other) => taken(other) && clash(session, other))) return false;
    if (session.eventType === 'private' && taken(session)) return false;
    const isSpare = isPast || taken(session) || (untouched.get(session.activityId)?.length ?? 0) > leftOpen;
    return isSpare && (left.get(session.id) ?? 0) > 0;
  });
}

/** Whether one of them needs a resource that the other has. */
export function clash(one: Session, other: Session): boolean {
  const [needs, others] = [one.resources, other.resources];
  if (!needs || !others || one.id === other.id) return false;
  return (
    needs.ids.some((id) => others.ids.includes(id)) && needs.from < others.until && others.from < needs.until
  );
}

/** One of them, more often at a time that people like. */
function pick({ venue, next }: Business, sessions: readonly Session[]): Session | undefined {
  const appeals = sessions.map(({ startsAt }) => appealOf(localTimeOf(startsAt, venue.timeZone)));
  let at = next() * appeals.reduce((sum, each) => sum + each, 0);
  return sessions.find((_, index) => {
    at -= appeals[index] ?? 0;
    return at <= 0;
  });
}

function channelOf({ paysOnline }: Business, chance: number): Visit['channel'] {
  if (chance < 0.1) return 'walk-in';
  return chance < 0.28 || !paysOnline ? 'phone' : 'web';
}

/** Most book for the next days, some for weeks ahead; none before the venue opened. */
function bookedAt(
  { opened }: Business,
  { startsAt }: Session,
  channel: Visit['channel'],
  chance: number,
): Instant {
  const lead = channel === 'walk-in' ? 5 + 20 * chance : 90 + chance ** 3 * 21 * minutesOfDay;
  const at = addMinutes(startsAt, -Math.round(lead));
  return at < opened ? opened : at;
}

function endingOf(chance: number): Visit['ending'] {
  if (chance < 0.05) return 'stayed-away';
  return chance < 0.11 ? 'cancelled' : 'came';
}
