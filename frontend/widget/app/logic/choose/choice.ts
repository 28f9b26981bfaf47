import type { EventOf, FlowEvent } from '../flow/events.ts';
import { type Flow, nothingWanted } from '../flow/flow.ts';

export type Choice = EventOf<'activity' | 'slot' | 'wait' | 'gift-card' | 'counts' | 'extras'>;

/**
 * What `stepFlow` makes of a choice while no seats are involved, so that the first steps do not wait for its code;
 * null for all else.
 */
export function firstChoice(flow: Flow, event: FlowEvent): Flow | null {
  if (!isFree(flow)) return null;
  switch (event.type) {
    case 'activity':
    case 'slot':
    case 'wait':
    case 'gift-card':
      return choice(flow, event);
    default:
      return null;
  }
}

/** Whether the guest looks around, and no seats or money are involved. */
export const isFree = ({ stage, hold, attempts, releasing }: Flow): boolean =>
  (stage === 'activity' || stage === 'time') && !hold && attempts.length + releasing.length === 0;

/** The flow with this choice. */
export function choice(before: Flow, event: Choice): Flow {
  const flow = { ...before, notice: null, problem: null };
  switch (event.type) {
    case 'activity': {
      const kept = event.id === flow.activityId ? {} : { ...nothingWanted, date: null };
      return { ...flow, stage: 'time', activityId: event.id, ...kept };
    }
    case 'slot':
      return { ...flow, stage: 'party', slot: event.slot, chosen: event.slot, date: event.date };
    case 'wait':
      return {
        ...flow,
        stage: 'waitlist',
        slot: event.slot,
        chosen: event.slot,
        date: event.date,
        errors: {},
      };
    case 'gift-card':
      return { ...flow, stage: 'gift-card', giftCard: null };
    case 'counts':
      return { ...flow, counts: event.counts };
    case 'extras':
      return { ...flow, ...event.extras };
  }
}
