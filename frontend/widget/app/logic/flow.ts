import type { BookingView, HoldView, SlotView } from '../../../../core/contract/views.ts';
import { type CodeForm, type Codes, codesIn, noCodeForm } from './codes.ts';
import { type Deadline, deadlineOf } from './countdown.ts';
import { type Details, type FieldErrors, noDetails } from './details.ts';
import type { MessageKey } from './messages.ts';
import type { Order } from './order.ts';
import type { Counts } from './party.ts';

/** Where the guest is. `leaving`: on the way to the payment page; `returned`: back from it. */
export type Stage =
  | 'activity'
  | 'time'
  | 'waitlist'
  | 'party'
  | 'details'
  | 'expired'
  | 'leaving'
  | 'returned'
  | 'gift-card';

/** Seats that are the guest's for a while. */
export interface Hold {
  readonly token: string;
  readonly deadline: Deadline;
  readonly quote: HoldView['quote'];
  /** The guest can ask for more time, once or twice. */
  readonly mayExtend: boolean;
}

/** The slot the guest chose, as far as it is needed after that. */
export type Chosen = Pick<SlotView, 'sessionId' | 'startsAt' | 'endsAt'>;

export interface Flow extends Order {
  readonly stage: Stage;
  readonly activityId: string | null;
  readonly chosen: Chosen | null;
  readonly slot: SlotView | null;
  /** The venue's date that the slot is listed under. */
  readonly date: string | null;
  readonly hold: Hold | null;
  readonly codes: CodeForm;
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
  | { type: 'wait'; slot: SlotView; date: string }
  | { type: 'gift-card' }
  | { type: 'counts'; counts: Counts }
  | { type: 'extras'; extras: Partial<Pick<Order, 'buyOut' | 'addOns'>> }
  | { type: 'held'; hold: HoldView; deviceNow: number }
  | { type: 'extended'; answer: Extension; deviceNow: number }
  | { type: 'codes'; typed: Codes; clears: keyof Codes }
  | { type: 'quoted'; quote: HoldView['quote']; applied: Codes; notice: MessageKey | null }
  | { type: 'details'; details: Details; clears: string }
  | { type: 'errors'; errors: FieldErrors }
  | { type: 'expired' }
  | { type: 'leaving'; url: string }
  | { type: 'returned'; token: string }
  | { type: 'resume'; booking: BookingView; token: string; deviceNow: number }
  | { type: 'back' }
  | { type: 'choose-time'; notice: MessageKey | null }
  | { type: 'again'; only: string | null };

/** The answer to a guest who needs more time. */
type Extension = Readonly<{ now: string; expiresAt: string; mayExtend: boolean }>;

const nothingWanted: Order = { counts: {}, buyOut: false, addOns: {} };

/** `onlyActivity` is the one to book where there is no choice. */
export function startFlow(onlyActivity: string | null): Flow {
  return {
    stage: onlyActivity ? 'time' : 'activity',
    activityId: onlyActivity,
    chosen: null,
    slot: null,
    date: null,
    ...nothingWanted,
    hold: null,
    codes: noCodeForm,
    details: noDetails,
    errors: {},
    token: null,
    payUrl: null,
    notice: null,
  };
}

const before: Partial<Record<Stage, Stage>> = {
  time: 'activity',
  waitlist: 'time',
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
        ...(action.id === flow.activityId ? {} : { ...nothingWanted, date: null }),
      });
    case 'slot':
      return at('party', { slot: action.slot, chosen: action.slot, date: action.date });
    case 'wait':
      return at('waitlist', { slot: action.slot, chosen: action.slot, date: action.date, errors: {} });
    case 'gift-card':
      return at('gift-card');
    case 'counts':
      return { ...flow, counts: action.counts, notice: null };
    case 'extras':
      return { ...flow, ...action.extras, notice: null };
    case 'held':
      return at('details', {
        hold: holdOf(action.hold, action.deviceNow),
        codes: { ...flow.codes, applied: noCodeForm.applied },
        errors: {},
      });
    case 'extended':
      return { ...flow, hold: flow.hold && extended(flow.hold, action) };
    case 'codes': {
      const codes = { ...flow.codes, typed: action.typed };
      return { ...flow, codes, notice: null, errors: without(flow.errors, action.clears) };
    }
    case 'quoted': {
      const { quote, applied, notice } = action;
      const codes = { ...flow.codes, applied };
      return { ...flow, hold: flow.hold && { ...flow.hold, quote }, codes, notice };
    }
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
      return at(stageBefore(flow), flow.stage === 'details' ? { hold: null } : {});
    case 'choose-time':
      return { ...at('time', { slot: null, hold: null, token: null }), notice: action.notice };
    case 'again':
      return { ...startFlow(action.only), details: { ...flow.details, answers: {}, accepted: false } };
  }
}

function stageBefore({ stage, activityId }: Flow): Stage {
  if (stage === 'gift-card') return activityId ? 'time' : 'activity';
  return before[stage] ?? stage;
}

function holdOf({ token, now, expiresAt, quote }: HoldView, deviceNow: number): Hold {
  return { token, deadline: deadlineOf(now, expiresAt, deviceNow), quote, mayExtend: true };
}

function extended(hold: Hold, { answer, deviceNow }: FlowAction & { type: 'extended' }): Hold {
  const { now, expiresAt, mayExtend } = answer;
  return { ...hold, deadline: deadlineOf(now, expiresAt, deviceNow), mayExtend };
}

/** An unpaid booking taken up again: its details as far as they are known here. */
function resume(flow: Flow, { booking, token, deviceNow }: FlowAction & { type: 'resume' }): Flow {
  const { now, guest, quote, expiresAt = now, sessionId, startsAt, endsAt, options } = booking;
  const known = flow.details.email ? flow.details : { ...flow.details, ...guest };
  return {
    ...flow,
    stage: 'details',
    activityId: booking.activity.id,
    buyOut: booking.buyOut === true,
    chosen: { sessionId, startsAt, endsAt },
    counts: Object.fromEntries(booking.party.map(({ unitId, quantity }) => [unitId, quantity])),
    hold: { token, quote, deadline: deadlineOf(now, expiresAt, deviceNow), mayExtend: options.mayExtend },
    codes: flow.hold?.token === token ? flow.codes : codesIn(quote),
    details: known,
    notice: null,
  };
}

function without(errors: FieldErrors, name: string): FieldErrors {
  const { [name]: _, ...rest } = errors;
  return rest;
}
