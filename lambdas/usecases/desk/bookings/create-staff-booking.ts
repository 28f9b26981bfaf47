import { bookingId, type VenueId } from '../../../../core/contract/model/ids.ts';
import type { StaffBookingRequest, StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { stampEntries } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { tillWrites } from '../../../data/money/tills.ts';
import { addLogFields } from '../../../runtime/log.ts';
import { sameRequest } from '../../guest/booking/same-request.ts';
import { takeSeats } from '../../guest/booking/take-seats.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import { requireOpenTill } from '../day/till-view.ts';
import { type DeskDeps, viewAtDesk } from './desk-booking.ts';
import { requireDiscount, requireOverride } from './override.ts';
import { bookingAudit, wantedBooking } from './wanted-booking.ts';

interface StaffBooking extends StaffBookingRequest {
  readonly actor: Actor;
  readonly venueId: VenueId;
  readonly idempotencyKey: string;
}

/**
 * Books for a guest on the phone or at the counter. Paid at the counter or later at the venue it is confirmed at
 * once; with a link to pay it holds its seats until the guest has paid or the time is up. The same idempotency
 * key is the same booking.
 * @throws Problem('forbidden') for what the role may not do, and why the seats cannot be had
 */
export async function createStaffBooking(deps: DeskDeps, request: StaffBooking): Promise<StaffBookingView> {
  const { actor, venueId, override } = request;
  const venue = await venueInScope(deps, actor, 'bookings.walk-in', venueId);
  const organization = await activeOrganization(deps.organizations, actor);
  checkRole(request);
  const tillId = request.payment.method === 'cash' ? request.payment.tillId : undefined;
  await requireOpenTill(deps, actor, { venueId, tillId });
  const now = deps.clock.now();
  const id = bookingId.parse(
    `bkg_${deps.ids.from(`desk:${organization.id}:${venueId}:${request.idempotencyKey}`)}`,
  );
  addLogFields({ bookingId: id });
  // Asked again, its codes may be spent by itself: it is not priced anew.
  const before = await bookings(deps.table).get(organization.id, id);
  if (before) return viewAtDesk(sameRequest(before, request), actor);
  const { promoCode, ...wanted } = await wantedBooking(deps, id, request, { organization, venue });
  const booking = stampEntries(null, wanted.booking, { userId: actor.userId, tillId });
  const event = booking.state === 'pending' ? 'request-payment' : 'book';
  const booked = await takeSeats(deps.table, booking, now, {
    transition: { event, by: actor },
    admission: override ? 'any' : 'staff',
    promoCode,
    extra: [bookingAudit('createStaffBooking', request, booking), ...tillWrites(null, booking, tillId)],
  });
  return viewAtDesk(sameRequest(booked, request), actor);
}

/** Staff at the door take walk-ins who pay there; the rest is for those who run the place. */
function checkRole({ actor, venueId, source, payment, override, discount }: StaffBooking): void {
  if (override) requireOverride({ actor, venueId });
  if (discount) requireDiscount({ actor, venueId });
  const beyond = source === 'staff' || payment.method === 'link';
  if (beyond && !can(actor, 'bookings.create', { venueId })) {
    throw new Problem('forbidden', 'only-walk-ins');
  }
}
