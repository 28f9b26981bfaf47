import type { Organization } from '../../contract/model/platform/organization.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';

/** Of organizations that have chosen none. */
export const standardColor = '#3b4fd8';

/** A venue whose colour is known. */
export type VenueWithLook = Venue & { readonly widget: { readonly color: string } };

/** The venue with the organization's colour and logo, where it has none of its own. */
export function withLook(venue: Venue, { look }: Pick<Organization, 'look'>): VenueWithLook {
  const { color = look.color ?? standardColor, logoUrl = look.logoUrl } = venue.widget;
  return { ...venue, widget: { ...venue.widget, color, ...(logoUrl && { logoUrl }) } };
}
