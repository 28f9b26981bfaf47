import type { AttentionView } from '../../../../../core/contract/schemas/desk/today.ts';
import type { Tone } from '../../../frame/theme.ts';

type BookingDue = AttentionView['arrivals']['items'][number];
type SessionDue = AttentionView['closedSessions']['items'][number];

export type AttentionKind =
  | 'arrivals'
  | 'balances'
  | 'closedSessions'
  | 'offSchedule'
  | 'disputes'
  | 'bouncedEmails'
  | 'waitlistOffers';

/** One kind of thing that waits for a person. */
export interface Concern {
  readonly kind: AttentionKind;
  readonly tone: Tone;
  readonly count: number;
  readonly entries: readonly ConcernEntry[];
}

/** Where it can be dealt with: a booking's drawer, or a session's. */
export type ConcernEntry =
  | { readonly opens: 'booking'; readonly id: string; readonly due: BookingDue }
  | { readonly opens: 'session'; readonly id: string; readonly due: SessionDue };

const tones: Record<AttentionKind, Tone> = {
  arrivals: 'accent',
  closedSessions: 'danger',
  disputes: 'danger',
  balances: 'warning',
  offSchedule: 'warning',
  bouncedEmails: 'warning',
  waitlistOffers: 'neutral',
};

/** What waits, the most urgent first; nothing that is empty. */
export function concernsOf(attention: AttentionView): Concern[] {
  const none = { count: 0, items: [] };
  const bookings = (kind: AttentionKind, { count, items }: AttentionView['arrivals']): Concern => ({
    kind,
    tone: tones[kind],
    count,
    entries: items.map((due) => ({ opens: 'booking', id: due.bookingId, due })),
  });
  const sessions = (kind: AttentionKind, { count, items }: AttentionView['closedSessions']): Concern => ({
    kind,
    tone: tones[kind],
    count,
    entries: items.map((due) => ({ opens: 'session', id: due.sessionId, due })),
  });
  return [
    bookings('arrivals', attention.arrivals),
    sessions('closedSessions', attention.closedSessions),
    bookings('disputes', attention.disputes ?? none),
    bookings('balances', attention.balances),
    sessions('offSchedule', attention.offSchedule),
    bookings('bouncedEmails', attention.bouncedEmails),
    bookings('waitlistOffers', attention.waitlistOffers),
  ].filter(({ count }) => count > 0);
}

/** Who or what waits: the guest, or the activity of a session. */
export function entryName(entry: ConcernEntry, activityName: (activityId: string) => string): string {
  return entry.opens === 'booking'
    ? (entry.due.name ?? entry.due.reference)
    : activityName(entry.due.activityId);
}
