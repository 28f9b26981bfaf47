import type { EmailFailureReason } from '../../../../../core/contract/model/email-failure.ts';
import type {
  Booking,
  BookingState,
  PaymentState,
} from '../../../../../core/contract/model/guest/booking.ts';
import { needsDisputeDecision } from '../../../../../core/domain/booking/payments/disputes.ts';
import type { Format } from '../../../../../core/words/format.ts';
import type { Tone } from '../../../frame/theme.ts';
import type { PortalWords } from '../../../frame/words.ts';

export interface Label {
  readonly text: string;
  readonly tone: Tone;
}

/** What badges are made from: every view of a booking has it. */
export interface Labelled {
  readonly state: BookingState;
  readonly source: Booking['source'];
  readonly paymentState: PaymentState;
  readonly quote: { readonly total: number };
  /** Minor units. */
  readonly balance: number;
  readonly disputes?: Booking['disputes'] | undefined;
  readonly keptAt?: Booking['keptAt'] | undefined;
  readonly emailFailure?: Booking['emailFailure'] | undefined;
}

export const stateTones: Readonly<Record<BookingState, Tone>> = {
  held: 'accent',
  pending: 'accent',
  confirmed: 'accent',
  checked_in: 'success',
  completed: 'neutral',
  no_show: 'warning',
  expired: 'neutral',
  cancelled: 'neutral',
};

export const paymentTones: Readonly<Record<Exclude<PaymentState, 'paid'>, Tone>> = {
  unpaid: 'warning',
  processing: 'accent',
  deposit_paid: 'warning',
  partially_refunded: 'neutral',
  refunded: 'neutral',
  failed: 'danger',
  disputed: 'danger',
};

const emailFailures = {
  bounced: 'emailFailed',
  complained: 'emailBlocked',
  rejected: 'emailFailed',
} as const satisfies Record<EmailFailureReason, string>;

/** The badges of a booking: its state, its payment, and an email that did not arrive. */
export function labelsOf(booking: Labelled, t: PortalWords['t'], format: Format): Label[] {
  const { state } = booking;
  const now: Label = hasLink(booking)
    ? { text: t('linkSent'), tone: 'neutral' }
    : { text: t(`state.${state}`), tone: stateTones[state] };
  return [now, ...paymentLabels(booking, t, format), ...emailLabels(booking, t)];
}

export function emailLabels({ emailFailure }: Pick<Labelled, 'emailFailure'>, t: PortalWords['t']): Label[] {
  return emailFailure ? [{ text: t(emailFailures[emailFailure.reason]), tone: 'danger' }] : [];
}

function paymentLabels(booking: Labelled, t: PortalWords['t'], format: Format): Label[] {
  if (needsDisputeDecision(booking)) return [{ text: t('disputeLost'), tone: 'danger' }];
  const { state, paymentState, quote, balance } = booking;
  const isUnderWay = state === 'held' || state === 'pending';
  if (paymentState === 'unpaid' && (quote.total === 0 || isUnderWay || state === 'expired')) return [];
  if (balance > 0 && paymentState !== 'disputed' && paymentState !== 'failed') {
    return [{ text: t('booking.due', { amount: format.money(balance, true) }), tone: 'warning' }];
  }
  // A booking that ended without a payment has nothing to say about money.
  if (paymentState === 'unpaid' && balance === 0) return [];
  if (paymentState === 'paid') return [{ text: t('paid'), tone: 'success' }];
  return [{ text: t(`payment.${paymentState}`), tone: paymentTones[paymentState] }];
}

/** Staff booked it and sent a link: the guest may pay hours later. */
export function hasLink({ state, source }: Pick<Labelled, 'state' | 'source'>): boolean {
  return state === 'pending' && (source === 'staff' || source === 'walk-in');
}
