import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Currency } from '../../contract/model/money.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { BookingWindow } from '../../contract/model/schedule.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';

/** What the sessions of an activity take from their venue and organization. */
export interface VenueDefaults {
  /** IANA zone of the venue, in which schedules are written. */
  readonly timeZone: string;
  /** The organization's, for activities without their own. */
  readonly bookingWindow: BookingWindow;
  /** The organization's: prices are rounded to its step. */
  readonly currency: Currency;
}

export function venueDefaultsOf(
  { timeZone }: Pick<Venue, 'timeZone'>,
  { bookingWindow, currency }: Pick<Organization, 'bookingWindow' | 'currency'>,
): VenueDefaults {
  return { timeZone, bookingWindow, currency };
}

/** How far ahead and how late guests may book an activity: its own setting, else the organization's. */
export function bookingWindowOf(
  activity: Pick<Activity, 'bookingWindow'>,
  organization: Pick<Organization, 'bookingWindow'>,
): BookingWindow {
  return activity.bookingWindow ?? organization.bookingWindow;
}

/** Sessions exist this many days ahead, and further if guests may book further ahead. */
const usualDays = 90;

/** For how many of the venue's dates, today included, an activity has sessions. */
export function horizonOf(
  activity: Pick<Activity, 'bookingWindow'>,
  organization: Pick<Organization, 'bookingWindow'>,
): number {
  return Math.max(usualDays, bookingWindowOf(activity, organization).advanceDays);
}
