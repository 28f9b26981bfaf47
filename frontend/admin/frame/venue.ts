import type { ProfileView } from '../../../core/contract/views.ts';
import type { Format } from '../../../core/words/format.ts';
import { useAddress } from './address.ts';
import { useProfile } from './session/session.tsx';
import { useWords } from './words.ts';

export type Venue = ProfileView['venues'][number];

/** The venue that the page shows: the address names it, else it is the first. Undefined for people without one. */
export function useVenueOrNone(): Venue | undefined {
  const { venues } = useProfile();
  const [{ venue }] = useAddress();
  return venues.find(({ id }) => id === venue) ?? venues[0];
}

/** The same inside RequireVenue. */
export function useVenue(): Venue {
  const venue = useVenueOrNone();
  if (!venue) throw new Error('There is no venue outside RequireVenue.');
  return venue;
}

/** Dates and times on the venue's clock, money in the organization's currency. */
export function useFormat(): Format {
  const { timeZone } = useVenue();
  const { organization } = useProfile();
  return useWords().formatIn(timeZone, organization.currency);
}
