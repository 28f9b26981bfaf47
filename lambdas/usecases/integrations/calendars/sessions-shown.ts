import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { CalendarFeed } from '../../../../core/contract/model/integrations/calendar-feed.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type CalendarEntry, seatsBooked } from '../../../../core/domain/calendar/sessions-file.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { assignments } from '../../../data/desk/assignments.ts';
import { members } from '../../../data/people/members.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { readAssigned } from '../../scope/read-assigned.ts';

const day = 24 * 60;

/** Minutes before and after now that a calendar shows. */
const back = 30 * day;
const ahead = 180 * day;

export interface SessionsShown {
  /** The name of the calendar. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a calendar shows; null when its venue, activity or member no longer exists. */
export async function sessionsShown(
  table: Table,
  { organizationId, subject }: Pick<CalendarFeed, 'organizationId' | 'subject'>,
  now: Instant,
): Promise<SessionsShown | null> {
  const period = { from: addMinutes(now, -back), to: addMinutes(now, ahead) };
  if (subject.kind === 'member') return runBy(table, organizationId, subject.userId, period);
  const venue = await venues(table).get(organizationId, subject.venueId);
  if (!venue) return null;
  const all = await activities(table).listByVenue(organizationId, venue.id);
  if (subject.kind === 'venue') {
    return { name: venue.name, entries: await bookedAt(table, venue, all, period) };
  }
  const activity = all.find(({ id }) => id === subject.activityId);
  if (!activity) return null;
  const entries = await bookedAt(table, venue, [activity], period);
  return { name: `${activity.name}, ${venue.name}`, entries };
}

/** The sessions that a member runs, booked or not. */
async function runBy(
  table: Table,
  org: OrganizationId,
  userId: string,
  period: Period,
): Promise<SessionsShown | null> {
  const member = await members(table).get(org, userId);
  if (member?.status !== 'active') return null;
  const [found, known] = await Promise.all([
    assignments(table).listOfMember(org, userId, period),
    venues(table).list(org),
  ]);
  const places = new Map(known.map((venue) => [venue.id, venue]));
  const entries = (await readAssigned(table, found)).flatMap(({ session, activity }) => {
    const venue = places.get(session.venueId);
    return venue ? [{ session, activity, venue }] : [];
  });
  return { name: 'Sessions', entries };
}

async function bookedAt(
  table: Table,
  venue: Venue,
  sold: readonly Activity[],
  { from, to }: Period,
): Promise<CalendarEntry[]> {
  const found = await Promise.all(
    sold.map(async (activity) => {
      const between = await sessions(table).listBetween(venue.organizationId, activity.id, from, to, {
        consistent: false,
      });
      return between
        .filter((session) => seatsBooked(session) > 0)
        .map((session) => ({ session, activity, venue }));
    }),
  );
  return found.flat();
}
