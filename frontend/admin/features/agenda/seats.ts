import type { EventType } from '../../../../core/contract/model/activity.ts';
import type { AgendaSession } from '../../../../core/contract/views.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { isInProgress } from './figures.ts';

/** How full a session is, as parts of a bar. A private session is one part: it is taken whole or not at all. */
export interface Seats {
  readonly total: number;
  readonly taken: number;
  /** Of those taken: not paid yet, and perhaps free again in a few minutes. */
  readonly inProgress: number;
  readonly text: string;
}

export function seatsOf(session: AgendaSession, eventType: EventType): Seats {
  const { capacityTotal: total, capacityRemaining } = session;
  const taken = total - capacityRemaining;
  const inProgress = Math.min(taken, sum(session.bookings.filter(isInProgress).map(({ seats }) => seats)));
  if (eventType === 'private') return privateSeats(taken > 0, inProgress > 0);
  const text = capacityRemaining === 0 ? `Full, ${total} of ${total}` : `${taken} of ${total} taken`;
  return { total, taken, inProgress, text };
}

function privateSeats(taken: boolean, inProgress: boolean): Seats {
  const text = inProgress ? 'Private, being booked' : taken ? 'Private, taken' : 'Private, free';
  return { total: 1, taken: taken ? 1 : 0, inProgress: inProgress ? 1 : 0, text };
}
