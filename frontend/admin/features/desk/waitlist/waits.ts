import type { WaitlistView } from '../../../../../core/contract/schemas/desk/closures.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import type { Tone } from '../../../frame/theme.ts';

export type Entry = WaitlistView['entries'][number];
export type Status = Entry['status'];

export interface SessionWaits {
  readonly sessionId: string;
  readonly activityId: string;
  readonly startsAt: string;
  /** Who may still get seats, in the order they joined. */
  readonly current: readonly Entry[];
  /** Who has booked, let an offer pass, or left. */
  readonly past: readonly Entry[];
}

export const tones: Readonly<Record<Status, Tone>> = {
  unconfirmed: 'neutral',
  waiting: 'accent',
  offered: 'warning',
  booked: 'success',
  missed: 'neutral',
  left: 'neutral',
};

/** The waitlists of a day by session, in the order of the entries. */
export function waitsBySession(entries: readonly Entry[]): SessionWaits[] {
  return [...Map.groupBy(entries, ({ sessionId }) => sessionId).values()].flatMap((list) => {
    const [first] = list;
    if (!first) return [];
    const { sessionId, activityId, startsAt } = first;
    const current = list.filter(isCurrent);
    return [{ sessionId, activityId, startsAt, current, past: list.filter((entry) => !isCurrent(entry)) }];
  });
}

/** Whether staff can still take a party off the list. */
export function isCurrent({ status }: Pick<Entry, 'status'>): boolean {
  return status === 'unconfirmed' || status === 'waiting' || status === 'offered';
}

/** Whether staff can offer a party the free seats: it waits, or let an earlier offer pass. */
export function canBeOffered(
  { status, guestCount }: Pick<Entry, 'status' | 'guestCount'>,
  seatsLeft: number,
): boolean {
  return (status === 'waiting' || status === 'missed') && seatsLeft >= guestCount;
}

/** Seats of a session that guests can be offered: none while it is closed, or kept only for its bookings. */
export function seatsToOffer({
  status,
  offSchedule,
  capacityRemaining,
}: Pick<AgendaSession, 'status' | 'offSchedule' | 'capacityRemaining'>): number {
  return status === 'open' && !offSchedule ? capacityRemaining : 0;
}

/** Parties of a session that its drawer shows: those that may still get seats, and those that missed an offer. */
export function partiesToShow(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => isCurrent(entry) || entry.status === 'missed');
}

/** How many people may still get seats. */
export function peopleWaiting(waits: readonly SessionWaits[]): number {
  return waits.flatMap(({ current }) => current).reduce((sum, { guestCount }) => sum + guestCount, 0);
}
