import type { OrganizationId, VenueId } from '../../../../core/contract/model/ids.ts';
import type {
  CalendarFeed,
  CalendarSubject,
} from '../../../../core/contract/model/integrations/calendar-feed.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type CalendarEntry, seatsBooked } from '../../../../core/domain/calendar/sessions-file.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { members } from '../../../data/people/members.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

const day = 24 * 60;

/** Minutes before and after now that a calendar shows. */
const back = 30 * day;
const ahead = 180 * day;

export interface BookedSessions {
  /** The name of the calendar. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** What a calendar shows; null when its venue, activity or member no longer exists. */
export async function bookedSessions(
  table: Table,
  { organizationId, subject }: Pick<CalendarFeed, 'organizationId' | 'subject'>,
  now: Instant,
): Promise<BookedSessions | null> {
  const found = await venuesOf(table, organizationId, subject);
  const [first] = found ?? [];
  if (!found) return null;
  const entries = await Promise.all(found.map((venue) => atVenue(table, venue, subject, now)));
  if (!first || subject.kind === 'member') return { name: 'Sessions', entries: entries.flat() };
  if (subject.kind === 'venue') return { name: first.name, entries: entries.flat() };
  const activity = await activities(table).get(organizationId, first.id, subject.activityId);
  return activity && { name: `${activity.name}, ${first.name}`, entries: entries.flat() };
}

async function venuesOf(
  table: Table,
  organizationId: OrganizationId,
  subject: CalendarSubject,
): Promise<Venue[] | null> {
  if (subject.kind !== 'member') {
    const venue = await venues(table).get(organizationId, subject.venueId);
    return venue && [venue];
  }
  const member = await members(table).get(organizationId, subject.userId);
  if (member?.status !== 'active') return null;
  const { venueIds } = member;
  const works = (id: VenueId) => venueIds === 'all' || venueIds.includes(id);
  return (await venues(table).list(organizationId)).filter(({ id }) => works(id));
}

async function atVenue(
  table: Table,
  venue: Venue,
  subject: CalendarSubject,
  now: Instant,
): Promise<CalendarEntry[]> {
  const { organizationId, id } = venue;
  const all = await activities(table).listByVenue(organizationId, id);
  const shown = all.filter((each) => subject.kind !== 'activity' || each.id === subject.activityId);
  const [from, to] = [addMinutes(now, -back), addMinutes(now, ahead)];
  const found = await Promise.all(
    shown.map(async (activity) => {
      const between = await sessions(table).listBetween(organizationId, activity.id, from, to, {
        consistent: false,
      });
      return between
        .filter((session) => seatsBooked(session) > 0)
        .map((session) => ({ session, activity, venue }));
    }),
  );
  return found.flat();
}
