import type { BookingView, CheckoutView, HoldView, SlotView } from '../../../../../core/contract/views.ts';
import type { CallFailure } from '../../../../api/problem.ts';
import type { Codes } from '../checkout/codes.ts';
import type { Details, FieldErrors } from '../checkout/details.ts';
import type { Order } from '../checkout/order.ts';
import type { Counts } from '../choose/party.ts';
import type { Attempt, Flow } from './flow.ts';

/** The answer to a guest who needs more time. */
export type Extension = Readonly<{ now: string; expiresAt: string; mayExtend: boolean }>;

/** What the guest does. */
type Click =
  | { type: 'activity'; id: string }
  | { type: 'slot'; slot: SlotView; date: string }
  | { type: 'wait'; slot: SlotView; date: string }
  | { type: 'gift-card' }
  | { type: 'counts'; counts: Counts }
  | { type: 'extras'; extras: Partial<Pick<Order, 'buyOut' | 'addOns'>> }
  /** Takes the seats; `key` is a fresh idempotency key. */
  | { type: 'continue'; key: string }
  | { type: 'extend' }
  | { type: 'codes'; typed: Codes; clears: keyof Codes }
  | { type: 'apply-codes' }
  | { type: 'details'; details: Details; clears: string }
  | { type: 'errors'; errors: FieldErrors }
  /** `errors`: what the widget itself finds wrong with the details. */
  | { type: 'pay'; errors: FieldErrors }
  | { type: 'resume'; booking: BookingView; token: string; deviceNow: number }
  | { type: 'release'; token: string }
  | { type: 'back' }
  | { type: 'choose-time' }
  | { type: 'again'; only: string | null };

/** What the server answers. Each answer names the attempt, the request or the hold that it belongs to. */
type Answer =
  | { type: 'held'; key: string; hold: HoldView; deviceNow: number }
  | { type: 'hold-refused'; key: string; code: CallFailure }
  | { type: 'extended'; id: number; answer: Extension; deviceNow: number }
  | { type: 'quoted'; id: number; quote: HoldView['quote']; applied: Codes }
  | { type: 'checkout'; id: number; answer: CheckoutView }
  /** `errors`: what the server finds wrong, field by field. `quote`: the price there is now, where that changed. */
  | { type: 'refused'; id: number; code: CallFailure; errors: FieldErrors; quote: HoldView['quote'] | null }
  | { type: 'looked'; token: string; booking: BookingView; deviceNow: number }
  | { type: 'look-failed'; token: string; code: CallFailure; deviceNow: number }
  | { type: 'released'; token: string }
  | { type: 'release-failed'; token: string; code: CallFailure }
  /** Nothing about the returned booking can change here any more. */
  | { type: 'concluded'; token: string }
  /** The returned booking ran out unpaid. */
  | { type: 'gone'; token: string; booking: BookingView };

/** What happens by itself. */
type Occasion =
  /** The countdown of the hold is over. */
  | { type: 'time-up'; token: string }
  /** The browser shows this page again, as it was left for payment. */
  | { type: 'came-back' };

export type FlowEvent = Click | Answer | Occasion;
export type EventOf<T extends FlowEvent['type']> = Extract<FlowEvent, { type: T }>;

/** What the widget does because of an event. The answers come back as events. */
export type Effect =
  | { type: 'take'; attempt: Attempt }
  | { type: 'release'; token: string }
  | { type: 'look'; token: string }
  | { type: 'extend'; id: number; token: string }
  | { type: 'quote'; id: number; token: string; codes: Codes }
  /** `total`: the one that the guest was shown, in minor units. */
  | { type: 'checkout'; id: number; token: string; total: number; details: Details; codes: Codes }
  | { type: 'leave'; url: string };

/** The flow after an event, and what to do because of it. */
export interface Step {
  readonly flow: Flow;
  readonly effects: readonly Effect[];
}

export const stay = (flow: Flow, ...effects: Effect[]): Step => ({ flow, effects });
