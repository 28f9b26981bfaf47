import type { HoldView, SlotView } from '../../../../../core/contract/views.ts';
import type { CallFailure } from '../../../../api/problem.ts';
import { type CodeForm, noCodeForm } from '../checkout/codes.ts';
import type { Deadline } from '../checkout/countdown.ts';
import { type Details, type FieldErrors, noDetails } from '../checkout/details.ts';
import type { Order } from '../checkout/order.ts';
import type { MessageKey } from '../messages.ts';

/** Where the guest is. `starting`: what this tab remembers is being read; `leaving`: on the way to the payment page; `returned`: back from it. */
export type Stage =
  | 'starting'
  | 'activity'
  | 'time'
  | 'waitlist'
  | 'party'
  | 'details'
  | 'expired'
  | 'leaving'
  | 'returned'
  | 'gift-card';

/** A request for seats. Its key is its idempotency key: the same attempt sent twice takes seats once. */
export interface Attempt {
  readonly key: string;
  readonly sessionId: string;
  readonly order: Order;
  /** The guest waits for these seats. Seats of an attempt that is no longer wanted are released. */
  readonly wanted: boolean;
  /** A request is under way; false after an answer was lost. */
  readonly asking: boolean;
}

/** Seats that are the guest's for a while, as the server named them. */
export interface Hold {
  readonly token: string;
  readonly session: Pick<HoldView['session'], 'startsAt' | 'endsAt' | 'local'>;
  readonly deadline: Deadline;
  readonly quote: HoldView['quote'];
  /** The guest can ask for more time, once or twice. */
  readonly mayExtend: boolean;
}

/** The open request about the hold; there is at most one. An answer with another id is stale. */
export interface Request {
  readonly id: number;
  /** `price`: the price with new codes, before payment. */
  readonly kind: 'extend' | 'codes' | 'price' | 'pay';
}

/** The slot the guest chose, as far as it is needed after that. */
export type Chosen = Pick<SlotView, 'sessionId' | 'startsAt' | 'endsAt' | 'local'>;

export interface Flow extends Order {
  readonly stage: Stage;
  readonly activityId: string | null;
  readonly chosen: Chosen | null;
  readonly slot: SlotView | null;
  /** The venue's date that the slot is listed under. */
  readonly date: string | null;
  readonly attempts: readonly Attempt[];
  readonly hold: Hold | null;
  /** Tokens of holds on their way back to the venue. */
  readonly releasing: readonly string[];
  readonly request: Request | null;
  /** Requests made so far: the id of the last one. */
  readonly requests: number;
  readonly codes: CodeForm;
  readonly details: Details;
  readonly errors: FieldErrors;
  /** A booking to look up: the one paid for. */
  readonly token: string | null;
  /** Nothing about the booking of `token` can change here any more. */
  readonly concluded: boolean;
  /** How often a returned booking was checked again. */
  readonly checks: number;
  /** The token with which the guest last came back from payment: an address that is reloaded says it again. */
  readonly arrived: string | null;
  /** The gift card that was paid for. */
  readonly giftCard: string | null;
  readonly payUrl: string | null;
  /** Something the guest should know at this stage. */
  readonly notice: MessageKey | null;
  /** Why the last request failed. */
  readonly problem: CallFailure | null;
}

export const nothingWanted: Order = { counts: {}, buyOut: false, addOns: {} };

/** `onlyActivity` is the one to book where there is no choice. */
export function startFlow(onlyActivity: string | null): Flow {
  return {
    stage: onlyActivity ? 'time' : 'activity',
    activityId: onlyActivity,
    chosen: null,
    slot: null,
    date: null,
    ...nothingWanted,
    attempts: [],
    hold: null,
    releasing: [],
    request: null,
    requests: 0,
    codes: noCodeForm,
    details: noDetails,
    errors: {},
    token: null,
    concluded: false,
    checks: 0,
    arrived: null,
    giftCard: null,
    payUrl: null,
    notice: null,
    problem: null,
  };
}

/** The hold or booking that the guest sees. */
export function shownToken({ stage, token, hold }: Flow): string | null {
  return stage === 'returned' ? token : (hold?.token ?? null);
}

/** Whether details are handed in or about to be: until the answer is here, the hold must stay. */
export const isPaying = ({ request }: Flow): boolean => request?.kind === 'pay' || request?.kind === 'price';

/** Whether the guest waits for an answer before the next step. */
export function isBusy(flow: Flow): boolean {
  const shown = shownToken(flow);
  return (
    flow.request !== null ||
    flow.attempts.some(({ wanted, asking }) => wanted && asking) ||
    (shown !== null && flow.releasing.includes(shown))
  );
}
