import type { EmbedKey } from '../../../../core/contract/model/ids.ts';
import { type VenueView, venueView } from '../../../../core/contract/views.ts';
import { questionsAsked, shownActivities } from '../../../../core/domain/catalogue/shown.ts';
import { isOn } from '../../../../core/domain/plans.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Table } from '../../../data/table.ts';
import { type KeyDeps, type ShownVenue, venueByKey } from './open-venue.ts';

/** A venue and the activities that it shows, as anyone may see them. */
export async function getVenue(deps: KeyDeps, key: EmbedKey): Promise<VenueView> {
  return viewVenue(deps.table, await venueByKey(deps, key));
}

/** The public view of a venue already found. */
export async function viewVenue(table: Table, { organization, venue }: ShownVenue): Promise<VenueView> {
  const listed = await activities(table).listByVenue(organization.id, venue.id);
  const shown = shownActivities(venue, listed).map((activity) => ({
    ...activity,
    questions: questionsAsked(venue, activity),
  }));
  return venueView.parse({
    ...venue,
    giftCardAmounts: isOn(organization, 'giftCards') ? venue.giftCardAmounts : [],
    currency: organization.currency,
    activities: shown,
    offers: { waitlist: isOn(organization, 'waitlist'), promoCodes: isOn(organization, 'promoCodes') },
  });
}
