import type { VenueId } from '../../contract/model/ids.ts';
import type { Member } from '../../contract/model/people/member.ts';

/** Whether a member may run sessions of a venue: they work there and are not locked out. */
export function mayRun({ status, venueIds }: Pick<Member, 'status' | 'venueIds'>, venueId: VenueId): boolean {
  return status !== 'disabled' && (venueIds === 'all' || venueIds.includes(venueId));
}
