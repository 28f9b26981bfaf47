import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { origin, type Venue } from '../../../../core/contract/model/venue/venue.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import type { Table } from '../../../data/table.ts';
import { embeds } from '../../../data/venue/embeds.ts';

/**
 * Money and personal links only ever go back to a site the venue has named, or to the platform itself.
 * @throws Problem('invalid-input')
 */
export function checkReturnUrl(url: string, venue: Venue, siteUrl: string): void {
  const asked = origin.safeParse(URL.canParse(url) ? new URL(url).origin : '');
  if (asked.success && [...venue.allowedOrigins, siteUrl].includes(asked.data)) return;
  const detail = 'website-not-allowed';
  throw new Problem('invalid-input', detail, [fieldProblem('returnUrl', detail)]);
}

/** The venue with the websites of the named widget that the booking was made in, which may have its own. */
export async function sellerOnSites(table: Table, booking: Booking, venue: Venue): Promise<Venue> {
  if (!booking.embedId) return venue;
  const embed = await embeds(table).get(booking.organizationId, booking.venueId, booking.embedId);
  return { ...venue, allowedOrigins: [...venue.allowedOrigins, ...(embed?.allowedOrigins ?? [])] };
}

/** The page to come back to, with what it has to know. */
export function returnUrlWith(url: string, parameters: Record<string, string>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return target.href;
}
