import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Group } from '../../contract/model/guest/group.ts';
import { isErased } from '../customers/erased.ts';
import { Problem } from '../problem.ts';
import { addMinutes } from '../time.ts';
import { groupDue } from './payments/group-due.ts';

/** How often staff can have the link of a group sent within an hour. */
const mostPerHour = 3;

/** Remembered, so that a request that comes again sends nothing new. */
const requestsKept = 20;

/**
 * The group with one more request to send its payment link; null when it has this request.
 * @throws Problem('wrong-state') where nothing is left to pay, Problem('rate-limited')
 */
export function requestGroupLink(
  group: Group,
  members: readonly Booking[],
  request: Group['linkRequests'][number],
): Group | null {
  const { linkRequests } = group;
  if (linkRequests.some(({ id }) => id === request.id)) return null;
  if (groupDue(members, request.at).length === 0) throw new Problem('wrong-state', 'nothing-to-pay');
  if (members.some(({ guest }) => guest && isErased(guest))) throw new Problem('wrong-state', 'guest-erased');
  const hourAgo = addMinutes(request.at, -60);
  if (linkRequests.filter(({ at }) => at > hourAgo).length >= mostPerHour) {
    throw new Problem('rate-limited', 'too-many-emails-sent');
  }
  return { ...group, linkRequests: [...linkRequests, request].slice(-requestsKept) };
}
