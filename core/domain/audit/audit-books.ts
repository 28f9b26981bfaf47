import type { Booking } from '../../contract/model/booking.ts';
import type { GiftCard } from '../../contract/model/gift-card.ts';
import type { PromoCode } from '../../contract/model/promo-code.ts';
import type { ResourceDay } from '../../contract/model/resource-day.ts';
import type { Session } from '../../contract/model/session.ts';
import type { Instant } from '../../contract/model/time.ts';
import { auditBooking } from './audit-booking.ts';
import { auditSession } from './audit-session.ts';
import { auditGiftCard, auditPromoCode, auditResourceDay } from './audit-vouchers.ts';
import type { Discrepancy } from './discrepancy.ts';

/** Everything that moves, of any number of organizations. */
export interface Books {
  readonly sessions: readonly Session[];
  readonly bookings: readonly Booking[];
  readonly giftCards: readonly GiftCard[];
  readonly promoCodes: readonly PromoCode[];
  readonly resourceDays: readonly ResourceDay[];
}

/** Recomputes every counter from the ledgers; an empty list when all is as it should be. */
export function auditBooks(books: Books, now: Instant): Discrepancy[] {
  const bySession = Map.groupBy(
    books.bookings.flatMap((booking) => sessionsOf(booking).map((id) => ({ id, booking }))),
    ({ id }) => id,
  );
  const byOrganization = Map.groupBy(books.bookings, ({ organizationId }) => organizationId);
  const ofSession = ({ id }: Session) => (bySession.get(id) ?? []).map(({ booking }) => booking);
  const ofOrganization = ({ organizationId }: Pick<Booking, 'organizationId'>) =>
    byOrganization.get(organizationId) ?? [];
  return [
    ...books.sessions.flatMap((session) => auditSession(session, ofSession(session))),
    ...books.bookings.flatMap((booking) => auditBooking(booking, now)),
    ...books.giftCards.flatMap((card) => auditGiftCard(card, ofOrganization(card))),
    ...books.promoCodes.flatMap((code) => auditPromoCode(code, ofOrganization(code))),
    ...books.resourceDays.flatMap((day) => auditResourceDay(day, ofOrganization(day))),
  ];
}

function sessionsOf({ sessionId, ledger }: Booking) {
  const touched = ledger.flatMap((entry) => (entry.kind === 'seats' ? [entry.sessionId] : []));
  return [...new Set([...touched, sessionId])];
}
