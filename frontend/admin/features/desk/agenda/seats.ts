import type { EventType } from '../../../../../core/contract/model/catalogue/activity.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import type { PortalWords } from '../../../frame/words.ts';
import { isInProgress } from './figures.ts';

/** How full a session is. A private session is one part: it is taken whole or not at all. */
export interface Seats {
  readonly total: number;
  readonly taken: number;
  /** Of those taken: not confirmed yet, and perhaps free again in a few minutes. */
  readonly inProgress: number;
  /** One sentence about seats and sale: a closed session never reads as free. */
  readonly text: string;
  readonly state: 'free' | 'some' | 'full' | 'held' | 'closed';
}

export function seatsOf(session: AgendaSession, eventType: EventType, t: PortalWords['t']): Seats {
  const { capacityTotal, capacityRemaining } = session;
  const taken = capacityTotal - capacityRemaining;
  const held = sum(session.bookings.filter(isInProgress).map(({ seats }) => seats));
  const inProgress = Math.min(taken, held);
  const isPrivate = eventType === 'private';
  const total = isPrivate ? 1 : capacityTotal;
  const part = (seats: number) => (isPrivate ? Math.min(1, seats) : seats);
  const counts = { total, taken: part(taken), inProgress: part(inProgress) };
  if (session.status === 'closed' && taken === 0) return { ...counts, state: 'closed', text: t('closed') };
  if (isPrivate) {
    const state = inProgress > 0 ? 'held' : taken > 0 ? 'full' : 'free';
    return { ...counts, state, text: t(privateTexts[state]) };
  }
  if (capacityRemaining === 0)
    return { ...counts, state: 'full', text: t('seatsFull', { total: capacityTotal }) };
  const state = taken === 0 ? 'free' : 'some';
  return { ...counts, state, text: t('seatsTaken', { taken, total: capacityTotal }) };
}

const privateTexts = { held: 'private.held', full: 'private.taken', free: 'private.free' } as const;

/** The same in as few words as a board has room for. */
export function shortSeats(
  { state, total, taken }: Seats,
  eventType: EventType,
  t: PortalWords['t'],
): string {
  if (state === 'closed') return t('closed');
  return eventType === 'private' ? t(shortTexts[state]) : `${taken}/${total}`;
}

const shortTexts = {
  held: 'board.held',
  full: 'board.taken',
  some: 'board.taken',
  free: 'board.free',
} as const;
