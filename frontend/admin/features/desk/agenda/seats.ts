import type { EventType } from '../../../../../core/contract/model/catalogue/activity.ts';
import type { AgendaSession } from '../../../../../core/contract/views.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import type { PortalWords } from '../../../ui/words.ts';
import { isInProgress } from './figures.ts';

/** How full a session is, as parts of a bar. A private session is one part: it is taken whole or not at all. */
export interface Seats {
  readonly total: number;
  readonly taken: number;
  /** Of those taken: not paid yet, and perhaps free again in a few minutes. */
  readonly inProgress: number;
  readonly text: string;
}

export function seatsOf(session: AgendaSession, eventType: EventType, t: PortalWords['t']): Seats {
  const { capacityTotal: total, capacityRemaining } = session;
  const taken = total - capacityRemaining;
  const inProgress = Math.min(taken, sum(session.bookings.filter(isInProgress).map(({ seats }) => seats)));
  if (eventType === 'private') return privateSeats(taken > 0, inProgress > 0, t);
  const text = capacityRemaining === 0 ? t('seatsFull', { total }) : t('seatsTaken', { taken, total });
  return { total, taken, inProgress, text };
}

function privateSeats(taken: boolean, inProgress: boolean, t: PortalWords['t']): Seats {
  const text = t(inProgress ? 'private.held' : taken ? 'private.taken' : 'private.free');
  return { total: 1, taken: taken ? 1 : 0, inProgress: inProgress ? 1 : 0, text };
}
