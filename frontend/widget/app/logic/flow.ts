import type { BookingView, HoldView, SlotView } from '../../../../core/contract/views.ts';
import { type Deadline, deadlineOf } from './countdown.ts';
import { type Details, type FieldErrors, noDetails } from './details.ts';
import type { MessageKey } from './messages.ts';
import type { Counts } from './party.ts';

/** Where the guest is. `leaving`: on the way to the payment page; `returned`: back from it. */
export type Stage = 'activity' | 'time' | 'party' | 'details' | 'expired' | 'leaving' | 'returned';

/** Seats that are the guest's for a while. */
export interface Hold {
  readonly token: string;
  readonly deadline: Deadline;
  readonly quote: HoldView['quote'];
}

/** The slot the guest chose, as far as it is needed after that. */
export type Chosen = Pick<SlotView, 'sessionId' | 'startsAt' | 'endsAt'>;

export interface Flow {
  readonly stage: Stage;
  readonly activityId: string | null;
  readonly chosen: Chosen | null;
  readonly slot: SlotView | null;
  /** The venue's date that the slot is listed under. */
  readonly date: string | null;
  readonly counts: Counts;
  readonly hold: Hold | null;
  readonly details: Details;
  readonly errors: FieldErrors;
  /** A booking to look up: the one paid for. */
  readonly token: string | null;
  readonly payUrl: string | null;
  /** Something the guest should know at this stage. */
  readonly notice: MessageKey | null;
}

export type FlowAction =
  | { type: 'activity'; id: string }
  | { type: 'slot'; slot: SlotView; date: string }
  | { type: 'counts'; counts: Counts }
  | { type: 'held'; hold: HoldView; deviceNow: number }
  | { type: 'details'; details: Details; clears: string }
  | { type: 'errors'; errors: FieldErrors }
  | { type: 'expired' }
  | { type: 'leaving'; url: string }
  | { type: 'returned'; token: string }
  | { type: 'resume'; booking: BookingView; token: string; deviceNow: number }
  | { type: 'back' }
  | { type: 'choose-time'; notice: MessageKey | null }
  | { type: 'again'; only: string | null };

/** `onlyActivity` is the one to book where there is no choice. */
export function startFlow(onlyActivity: string | null): Flow {
  return {
    stage: onlyActivity ? 'time' : 'activity',
    activityId: onlyActivity,
    chosen: null,
    slot: null,
    date: null,
    counts: {},
    hold: null,
    details: noDetails,
    errors: {},
    token: null,
    payUrl: null,
    notice: null,
  };
}

const before: Partial<Record<Stage, Stage>> = {
  time: 'activity',
  party: 'time',
  details: 'party',
  leaving: 'details',
};

export function reduceFlow(flow: Flow, action: FlowAction): Flow {
  const at = (stage: Stage, change: Partial<Flow> = {}): Flow => ({
    ...flow,
    notice: null,
    ...change,
    stage,
  });
  switch (action.type) {
    case 'activity':
      return at('time', {
        activityId: action.id,
        ...(action.id === flow.activityId ? {} : { counts: {}, date: null }),
      });
    case 'slot':
      return at('party', { slot: action.slot, chosen: action.slot, date: action.date });
    case 'counts':
      return { ...flow, counts: action.counts, notice: null };
    case 'held':
      return at('details', { hold: holdOf(action.hold, action.deviceNow), errors: {} });
    case 'details':
      return { ...flow, details: action.details, errors: without(flow.errors, action.clears) };
    case 'errors':
      return { ...flow, errors: action.errors };
    case 'expired':
      return at('expired', { hold: null, payUrl: null });
    case 'leaving':
      return at('leaving', { payUrl: action.url, errors: {} });
    case 'returned':
      return at('returned', { token: action.token });
    case 'resume':
      return resume(flow, action);
    case 'back':
      return at(before[flow.stage] ?? flow.stage, flow.stage === 'details' ? { hold: null } : {});
    case 'choose-time':
      return { ...at('time', { slot: null, hold: null, token: null }), notice: action.notice };
    case 'again':
      return { ...startFlow(action.only), details: { ...flow.details, answers: {}, accepted: false } };
  }
}

function holdOf({ token, now, expiresAt, quote }: HoldView, deviceNow: number): Hold {
  return { token, deadline: deadlineOf(now, expiresAt, deviceNow), quote };
}

/** An unpaid booking taken up again: its details as far as they are known here. */
function resume(flow: Flow, { booking, token, deviceNow }: FlowAction & { type: 'resume' }): Flow {
  const now = new Date(deviceNow).toISOString();
  const { guest, quote, expiresAt = now, sessionId, startsAt, endsAt } = booking;
  const known = flow.details.email ? flow.details : { ...flow.details, ...guest };
  return {
    ...flow,
    stage: 'details',
    activityId: booking.activity.id,
    chosen: { sessionId, startsAt, endsAt },
    counts: Object.fromEntries(booking.party.map(({ unitId, quantity }) => [unitId, quantity])),
    hold: { token, quote, deadline: deadlineOf(now, expiresAt, deviceNow) },
    details: known,
    notice: null,
  };
}

function without(errors: FieldErrors, name: string): FieldErrors {
  const { [name]: _, ...rest } = errors;
  return rest;
}
