import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityWaiver } from '../../../../core/contract/model/catalogue/waiver.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { waiverOf } from '../../../../core/domain/waivers/signers.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

interface AskedWaiver {
  readonly waiver: ActivityWaiver;
  readonly activity: Activity;
  readonly timeZone: string;
}

type Placed = Pick<Booking, 'organizationId' | 'venueId' | 'activityId'>;

/** The waiver that a booking's guests sign at this moment. @throws Problem('wrong-state') where they sign none */
export async function requireWaiver(
  table: Table,
  { organizationId, venueId, activityId }: Placed,
): Promise<AskedWaiver> {
  const [venue, activity] = await Promise.all([
    venues(table).get(organizationId, venueId),
    activities(table).getLatest(organizationId, venueId, activityId),
  ]);
  if (!venue || !activity) throw new Error('A booking without its venue or activity.');
  const waiver = waiverOf(activity);
  if (!waiver) throw new Problem('wrong-state', 'no-waiver-asked');
  return { waiver, activity, timeZone: venue.timeZone };
}
