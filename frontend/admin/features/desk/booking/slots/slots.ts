import type { AgendaSession, AgendaView } from '../../../../../../core/contract/views.ts';

export type SlotObstacle = 'past' | 'closed' | 'full' | 'picked';

/** A session as a slot of the grid. */
export interface Slot {
  readonly session: AgendaSession;
  /** Why the party cannot have it. */
  readonly obstacle: SlotObstacle | null;
  /** The party has the whole session to itself. */
  readonly isPrivate: boolean;
}

export interface SlotDay {
  readonly date: string;
  readonly slots: readonly Slot[];
  /** How many of them can take the party. */
  readonly free: number;
}

interface Wish {
  readonly activityId: string;
  /** Seats that the party needs. */
  readonly seats: number;
  /** The session that the party has already: its own seats are free for it. */
  readonly own?: { readonly sessionId: string; readonly seats: number } | undefined;
  /** Sessions that its group has already. */
  readonly picked?: readonly string[] | undefined;
}

/** The sessions of an activity by day, each with what keeps the party from it. */
export function slotDaysOf(
  { activities, days }: Pick<AgendaView, 'activities' | 'days'>,
  wish: Wish,
  now: string,
): SlotDay[] {
  const isPrivate = activities.find(({ id }) => id === wish.activityId)?.eventType === 'private';
  return days.map(({ date, sessions }) => {
    const slots = sessions
      .filter(({ activityId }) => activityId === wish.activityId)
      .map((session) => ({ session, isPrivate, obstacle: obstacleOf(session, isPrivate, wish, now) }));
    return { date, slots, free: slots.filter(({ obstacle }) => obstacle === null).length };
  });
}

function obstacleOf(
  session: AgendaSession,
  isPrivate: boolean,
  { seats, own, picked = [] }: Wish,
  now: string,
): SlotObstacle | null {
  if (session.endsAt <= now) return 'past';
  if (picked.includes(session.sessionId)) return 'picked';
  if (session.status === 'closed') return 'closed';
  const isOwn = own?.sessionId === session.sessionId;
  const left = session.capacityRemaining + (isOwn ? own.seats : 0);
  const needed = isPrivate ? session.capacityTotal : seats;
  return left < needed ? 'full' : null;
}
