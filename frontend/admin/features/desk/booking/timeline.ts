import type { LedgerEntry } from '../../../../../core/contract/model/guest/ledger.ts';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';

type Told =
  | { readonly kind: 'booked'; readonly source: StaffBookingView['source'] }
  | { readonly kind: 'confirmed' | 'checked-in' | 'cancelled' | 'kept' }
  | { readonly kind: 'changed'; readonly startedAt: string | undefined }
  | Extract<LedgerEntry, { kind: 'payment' | 'refund' | 'dispute' }>
  | { readonly kind: 'gift-card'; readonly code: string; readonly amount: number };

/** One thing that happened to a booking. */
export type TimelineEntry = Told & { readonly at: string };

type Dated = Pick<
  StaffBookingView,
  'createdAt' | 'source' | 'confirmedAt' | 'checkedInAt' | 'cancelledAt' | 'keptAt' | 'lastChange' | 'ledger'
>;

/** What happened to a booking and its money, newest first. Seats and codes that moved with it are left out. */
export function timelineOf(booking: Dated): TimelineEntry[] {
  const { createdAt, source, confirmedAt, checkedInAt, cancelledAt, keptAt, lastChange } = booking;
  const stages: TimelineEntry[] = [
    { kind: 'booked', at: createdAt, source },
    ...once('confirmed', confirmedAt),
    ...once('checked-in', checkedInAt),
    ...once('kept', keptAt),
    ...once('cancelled', cancelledAt),
    ...(lastChange ? [{ kind: 'changed', at: lastChange.at, startedAt: lastChange.startedAt } as const] : []),
  ];
  const money = booking.ledger.filter((entry) => entry.kind !== 'seats' && entry.kind !== 'promo-code');
  return [...stages, ...money]
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry);
}

function once(
  kind: 'confirmed' | 'checked-in' | 'cancelled' | 'kept',
  at: string | undefined,
): TimelineEntry[] {
  return at === undefined ? [] : [{ kind, at }];
}
