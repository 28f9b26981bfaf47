import type { EmailFailureReason } from '../../../../../core/contract/model/email-failure.ts';
import type {
  Booking,
  BookingState,
  PaymentState,
} from '../../../../../core/contract/model/guest/booking.ts';
import { needsDisputeDecision } from '../../../../../core/domain/booking/payments/disputes.ts';
import type { Tone } from '../../../frame/theme.ts';
import type { PortalWords } from '../../../frame/words.ts';

interface Label {
  readonly text: string;
  readonly tone: Tone;
}

const states: Record<BookingState, Tone> = {
  held: 'accent',
  pending: 'accent',
  confirmed: 'success',
  checked_in: 'success',
  completed: 'neutral',
  no_show: 'warning',
  expired: 'neutral',
  cancelled: 'neutral',
};

/** Only what needs a look: that a confirmed booking is paid goes without saying. */
const payments: Record<Exclude<PaymentState, 'paid'>, Tone> = {
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

export interface Labelled {
  readonly state: BookingState;
  readonly source: Booking['source'];
  readonly paymentState: PaymentState;
  readonly quote: { readonly total: number };
  readonly disputes?: Booking['disputes'];
  readonly keptAt?: Booking['keptAt'];
  readonly emailFailure?: Booking['emailFailure'];
}

/** The badges of a booking: its state, its payment where staff need to know it, and an email that did not arrive. */
export function labelsOf(booking: Labelled, t: PortalWords['t']): Label[] {
  const { state, emailFailure } = booking;
  const now: Label = hasLink(booking)
    ? { text: t('linkSent'), tone: 'neutral' }
    : { text: t(`state.${state}`), tone: states[state] };
  const failed: Label[] = emailFailure
    ? [{ text: t(emailFailures[emailFailure.reason]), tone: 'danger' }]
    : [];
  return [now, ...paymentLabels(booking, t), ...failed];
}

function paymentLabels(booking: Labelled, t: PortalWords['t']): Label[] {
  if (needsDisputeDecision(booking)) return [{ text: t('disputeLost'), tone: 'danger' }];
  const { state, paymentState, quote } = booking;
  const nothingDue =
    paymentState === 'unpaid' && (quote.total === 0 || state === 'held' || state === 'pending');
  if (paymentState === 'paid' || nothingDue) return [];
  return [{ text: t(`payment.${paymentState}`), tone: payments[paymentState] }];
}

/** Staff booked it and sent a link: the guest may pay hours later. */
function hasLink({ state, source }: Labelled): boolean {
  return state === 'pending' && (source === 'staff' || source === 'walk-in');
}
