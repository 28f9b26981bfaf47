import type { Booking, RequestedEmail } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { isErased } from '../customers/erased.ts';
import { Problem } from '../problem.ts';
import { addMinutes } from '../time.ts';
import { balanceOf } from './payments/ledger.ts';
import { wrongState } from './states.ts';

/** How many emails staff can have sent about one booking within an hour. */
const mostPerHour = 3;

interface Request {
  readonly id: string;
  readonly email: RequestedEmail;
  readonly at: Instant;
}

/**
 * The booking with a request for one email more; null when it has this request.
 * @throws Problem('wrong-state') when the email says nothing true of the booking, Problem('rate-limited')
 */
export function requestEmail(booking: Booking, request: Request): Booking | null {
  const { emailRequests = [], guest } = booking;
  if (emailRequests.some(({ id }) => id === request.id)) return null;
  if (!guest) throw wrongState(booking.state);
  if (isErased(guest)) throw new Problem('wrong-state', 'guest-erased');
  if (request.email === 'confirmation') checkComing(booking);
  else checkPayable(booking, request.at);
  const hourAgo = addMinutes(request.at, -60);
  const recent = emailRequests.filter(({ at }) => at > hourAgo);
  if (recent.length >= mostPerHour) throw new Problem('rate-limited', 'too-many-emails-sent');
  return { ...booking, emailRequests: [...recent, request] };
}

function checkComing({ state }: Booking): void {
  if (state !== 'confirmed' && state !== 'checked_in') throw wrongState(state);
}

/** Its guest can pay by the link in the email. */
function checkPayable(booking: Booking, now: Instant): void {
  const { state, expiresAt } = booking;
  if (state === 'pending' && booking.groupId) throw new Problem('wrong-state', 'paid-with-group');
  if (state === 'pending' && expiresAt !== undefined && now < expiresAt) return;
  checkComing(booking);
  if (balanceOf(booking) === 0) throw new Problem('wrong-state', 'nothing-to-pay');
}
