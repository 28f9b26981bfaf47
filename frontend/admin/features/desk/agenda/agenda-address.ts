import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import type { ProfileView } from '../../../../../core/contract/views.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';

type Venue = ProfileView['venues'][number];

/** What the agenda shows, as its address says it: it can be bookmarked, sent on, and gone back to. */
export interface AgendaAddress {
  readonly venue: Venue;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly view: 'day' | 'week';
  /** An activity's id, or nothing for all of them. */
  readonly activityId: string;
  /** Whether sessions without a booking are listed. */
  readonly showEmpty: boolean;
}

/** Reads the address; what is missing or makes no sense becomes the usual. Null for people without a venue. */
export function readAddress(
  search: URLSearchParams,
  venues: readonly Venue[],
  now: Date,
): AgendaAddress | null {
  const venue = venues.find((each) => each.id === search.get('venue')) ?? venues[0];
  if (!venue) return null;
  const today = localDateOf(now.toISOString(), venue.timeZone);
  const date = search.get('date') ?? '';
  const view = search.get('view') === 'week' ? 'week' : 'day';
  const empty = search.get('empty');
  return {
    venue,
    date: isDate(date) ? date : today,
    today,
    view,
    activityId: search.get('activity') ?? '',
    showEmpty: empty === null ? view === 'day' : empty === 'show',
  };
}

/** Changes to make to the address: a value, or null for the usual. */
export interface AddressChange {
  readonly venue?: string | null;
  readonly date?: LocalDate | null;
  readonly view?: 'week' | null;
  readonly activity?: string | null;
  readonly empty?: 'show' | 'hide' | null;
}

/** The search part of the address after a change. Another venue has other activities. */
export function changedAddress(search: URLSearchParams, change: AddressChange): URLSearchParams {
  const changed = new URLSearchParams(search);
  const all = change.venue === undefined ? change : { ...change, activity: null };
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'string' && value !== '') changed.set(name, value);
    else changed.delete(name);
  }
  return changed;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
