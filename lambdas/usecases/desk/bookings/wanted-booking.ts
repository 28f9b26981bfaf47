import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { StaffBookingRequest } from '../../../../core/contract/schemas/desk/desk.ts';
import { bookingFacts } from '../../../../core/domain/audit-log/booking-facts.ts';
import { addEntries } from '../../../../core/domain/booking/change.ts';
import { linkDeadlines } from '../../../../core/domain/booking/deadlines.ts';
import { noteBy } from '../../../../core/domain/booking/notes.ts';
import { giftCardEntries, giftCardPart } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import { newBooking } from '../../guest/booking/new-booking.ts';
import type { DeskDeps } from './desk-booking.ts';
import { priceStaffSale } from './price-staff-sale.ts';

interface StaffOrderBy extends StaffBookingRequest {
  readonly actor: Actor;
}

/** The booking as it is to be, with what its codes take off. */
export async function wantedBooking(
  { table, clock, ids }: DeskDeps,
  id: BookingId,
  request: StaffOrderBy,
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

/** What the audit log says of a booking that staff make by this route. */
export function bookingAudit(
  action: AuditedAction,
  {
    actor,
    override,
    discount,
  }: Pick<StaffBookingRequest, 'override' | 'discount'> & { readonly actor: Actor },
  booking: Booking,
) {
  const { organizationId, id } = booking;
  return auditWrite({
    organizationId,
    actor,
    action,
    resource: { kind: 'booking', id },
    after: bookingFacts(booking),
    reason: reasonsOf([override, discount]),
    at: booking.createdAt,
    id: `${id}:1`,
  });
}

/** Every reason that staff gave, each once. */
function reasonsOf(given: readonly ({ readonly reason: string } | undefined)[]): string | undefined {
  const reasons = new Set(given.flatMap((each) => each?.reason ?? []));
  return reasons.size > 0 ? [...reasons].join('; ') : undefined;
}

function notesOf({ note, actor }: StaffOrderBy, bookingId: BookingId, at: Instant): Pick<Booking, 'notes'> {
  return note ? { notes: [noteBy(actor, { id: bookingId, text: note, at })] } : {};
}

function booked(base: Omit<Booking, 'state' | 'source'>, request: StaffOrderBy, at: Instant): Booking {
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
