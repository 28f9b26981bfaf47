import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Instant } from '../../contract/model/time.ts';
import { addMinutes } from '../time.ts';

/** When a party is asked to be there; null where that is the start itself. */
export function arrivesAt(
  { startsAt }: { readonly startsAt: Instant },
  { arriveMinutes = 0 }: Pick<Activity, 'arriveMinutes'>,
): Instant | null {
  return arriveMinutes > 0 ? addMinutes(startsAt, -arriveMinutes) : null;
}
