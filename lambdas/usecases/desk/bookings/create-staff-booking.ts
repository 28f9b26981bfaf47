import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { type BookingId, bookingId, type VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { StaffBookingRequest, StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { bookingFacts } from '../../../../core/domain/audit-log/booking-facts.ts';
import { addEntries } from '../../../../core/domain/booking/change.ts';
import { linkDeadlines } from '../../../../core/domain/booking/deadlines.ts';
import { giftCardEntries, giftCardPart } from '../../../../core/domain/booking/ledger.ts';
import { noteBy } from '../../../../core/domain/booking/notes.ts';
import { stampEntries } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { tillWrites } from '../../../data/desk/tills.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { addLogFields } from '../../../runtime/log.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import { newBooking } from '../../guest/booking/new-booking.ts';
import { sameRequest } from '../../guest/booking/same-request.ts';
import { takeSeats } from '../../guest/booking/take-seats.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import { requireOpenTill } from '../day/till-view.ts';
import { type DeskDeps, viewAtDesk } from './desk-booking.ts';
import { requireDiscount, requireOverride } from './override.ts';
import { priceStaffSale } from './price-staff-sale.ts';

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
    extra: [auditOf(request, booking, toInstant(now)), ...tillWrites(null, booking, tillId)],
  });
  return viewAtDesk(sameRequest(booked, request), actor);
}

/** The booking as it is to be, with what its codes take off. */
async function wantedBooking(
  { table, clock, ids }: DeskDeps,
  id: BookingId,
  request: StaffBooking,
  { organization, venue }: OpenVenue,
): Promise<{ booking: Booking; promoCode: PromoCode | undefined }> {
  const now = clock.now();
  const at = toInstant(now);
  const wish = { ...request, override: request.override !== undefined };
  const { found, ...priced } = await priceStaffSale(table, { organization, venue }, wish, at);
  const base = newBooking(ids, id, priced, request, now);
  const booking: Booking = {
    ...booked(base, request, at),
    ...(request.discount && { discount: request.discount.off }),
    ...(found.promoCode && { promoCode: found.promoCode.code }),
    ...(found.giftCard && { giftCardCode: found.giftCard.code }),
    ...(request.override && priced.session.status === 'closed' && { soldWhileClosed: true as const }),
  };
  const card = giftCardEntries(booking, giftCardPart(priced.quote), at);
  return { booking: addEntries(booking, card), promoCode: found.promoCode };
}

function auditOf({ actor, override, discount }: StaffBooking, booking: Booking, at: Instant) {
  const { organizationId, id } = booking;
  return auditWrite({
    organizationId,
    actor,
    action: 'createStaffBooking',
    resource: { kind: 'booking', id },
    after: bookingFacts(booking),
    reason: reasonsOf([override, discount]),
    at,
    id: `${id}:1`,
  });
}

/** Every reason that staff gave, each once. */
function reasonsOf(given: readonly ({ readonly reason: string } | undefined)[]): string | undefined {
  const reasons = new Set(given.flatMap((each) => each?.reason ?? []));
  return reasons.size > 0 ? [...reasons].join('; ') : undefined;
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

function notesOf({ note, actor }: StaffBooking, bookingId: BookingId, at: Instant): Pick<Booking, 'notes'> {
  return note ? { notes: [noteBy(actor, { id: bookingId, text: note, at })] } : {};
}

function booked(base: Omit<Booking, 'state' | 'source'>, request: StaffBooking, at: Instant): Booking {
  const { guest, answers, language = base.language, source, payment } = request;
  const booking = { ...base, guest, answers, language, source, ...notesOf(request, base.id, at) };
  if (payment.method === 'link' && base.quote.dueNow > 0) {
    const deadlines = linkDeadlines(at, payment.hoursToPay, base.startsAt);
    if (!deadlines) throw new Problem('cutoff', 'too-soon-for-payment-link');
    return { ...booking, state: 'pending', ...deadlines };
  }
  const confirmed: Booking = { ...booking, state: 'confirmed', confirmedAt: at };
  const { total } = base.quote;
  if (total === 0 || payment.method === 'venue' || payment.method === 'link')
    return addEntries(confirmed, []);
  const id = `pay_${base.id.slice('bkg_'.length)}`;
  return addEntries(confirmed, [{ kind: 'payment', at, id, method: payment.method, amount: total }]);
}
