import type { Instant } from '../../contract/model/time.ts';
import { auditBooking } from './audit-booking.ts';
import { auditClosures } from './audit-closures.ts';
import { auditGiftCard, auditPromoCode, auditPromoUses } from './audit-codes.ts';
import { auditFigures } from './audit-figures.ts';
import { auditHold, auditLiveHolds } from './audit-holds.ts';
import { auditRefunds } from './audit-refunds.ts';
import { auditResources } from './audit-resources.ts';
import { auditSession } from './audit-session.ts';
import { auditSharedPayments } from './audit-shared-payments.ts';
import { auditTimes } from './audit-times.ts';
import { type Books, sumBookings } from './books.ts';
import type { Discrepancy } from './discrepancy.ts';

/** Recomputes all derived data and lists the differences; empty when everything agrees. */
export function auditBooks(books: Books, now: Instant): Discrepancy[] {
  const sums = sumBookings(books.bookings);
  const sessions = new Map(books.sessions.map((session) => [session.id, session]));
  return [
    ...books.unreadable.map(
      ({ key, entity, problem }): Discrepancy => ({
        what: 'unreadable',
        id: key,
        kept: entity,
        counted: problem,
      }),
    ),
    ...books.bookings.flatMap((booking) => [
      ...auditBooking(booking, now),
      ...auditHold(booking, now),
      ...auditRefunds(booking, books.refundsAtStripe, now),
      ...auditTimes(booking, sessions.get(booking.sessionId) ?? null, now),
    ]),
    ...auditSharedPayments(books.bookings),
    ...books.misplaced.map(misplaced),
    ...books.sessions.flatMap((session) => auditSession(session, sums.bookingsOf(session.id), now)),
    ...auditClosures(books, now),
    ...books.giftCards.flatMap((card) => auditGiftCard(card, sums.spentOf(card))),
    ...books.promoCodes.flatMap((code) => auditPromoCode(code, sums.usesOf(code))),
    ...auditPromoUses(books.promoUses),
    ...auditLiveHolds(books.liveHolds),
    ...auditResources(books, now),
    ...books.dayFigures.flatMap((day) => auditFigures(day, now)),
    ...books.unlisted.map(unlisted),
    ...pointerProblems(books),
  ];
}

function misplaced({ booking, kept, counted }: Books['misplaced'][number]): Discrepancy {
  const repair = { kind: 'booking' as const, before: booking, after: booking };
  return { what: 'misplaced-booking', id: booking.id, kept, counted, repair };
}

function unlisted(entries: Books['unlisted'][number]): Discrepancy {
  const { booking, puts, deletes } = entries;
  const kept = `${puts.length} missing, ${deletes.length} too many`;
  const repair = { kind: 'booking-entries' as const, ...entries };
  return { what: 'booking-entries', id: booking.id, kept, counted: 'none', repair };
}

function pointerProblems({ pointers }: Books): Discrepancy[] {
  const text = ({ PK, SK }: { PK: string; SK: string }) => `${PK} ${SK}`;
  return [
    ...pointers.orphans.map((pointer): Discrepancy => {
      const repair = { kind: 'orphan-pointer', pointer } as const;
      return {
        what: 'orphan-pointer',
        id: text(pointer.key),
        kept: text(pointer.target),
        counted: 'nothing',
        repair,
      };
    }),
    ...pointers.missing.map((pointer): Discrepancy => {
      const repair = { kind: 'missing-pointer', pointer } as const;
      return {
        what: 'missing-pointer',
        id: text(pointer.key),
        kept: 'nothing',
        counted: text(pointer.target),
        repair,
      };
    }),
  ];
}
