import type { Booking, BookingState, PaymentState } from '../../../../core/contract/model/booking.ts';
import type { EmailFailureReason } from '../../../../core/contract/model/email-failure.ts';
import { needsDisputeDecision } from '../../../../core/domain/booking/disputes.ts';
import type { Tone } from '../../ui/badge.tsx';

interface Label {
  readonly text: string;
  readonly tone: Tone;
}

const states: Record<BookingState, Label> = {
  held: { text: 'Choosing', tone: 'accent' },
  pending: { text: 'Paying now', tone: 'accent' },
  confirmed: { text: 'Confirmed', tone: 'success' },
  checked_in: { text: 'Checked in', tone: 'success' },
  completed: { text: 'Completed', tone: 'neutral' },
  no_show: { text: 'No show', tone: 'warning' },
  expired: { text: 'Expired', tone: 'neutral' },
  cancelled: { text: 'Cancelled', tone: 'neutral' },
};

/** Only what needs a look: that a confirmed booking is paid goes without saying. */
const payments: Record<PaymentState, Label | null> = {
  unpaid: { text: 'Unpaid', tone: 'warning' },
  processing: { text: 'Payment in progress', tone: 'accent' },
  deposit_paid: { text: 'Deposit paid', tone: 'warning' },
  paid: null,
  partially_refunded: { text: 'Partly refunded', tone: 'neutral' },
  refunded: { text: 'Refunded', tone: 'neutral' },
  failed: { text: 'Payment failed', tone: 'danger' },
  disputed: { text: 'Disputed', tone: 'danger' },
};

const emailFailures: Record<EmailFailureReason, Label> = {
  bounced: { text: 'Email not delivered', tone: 'danger' },
  complained: { text: 'Emails blocked by guest', tone: 'danger' },
  rejected: { text: 'Email not delivered', tone: 'danger' },
};

const disputeLost: Label = { text: 'Dispute lost', tone: 'danger' };

const linkSent: Label = { text: 'Link sent', tone: 'neutral' };

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
export function labelsOf(booking: Labelled): Label[] {
  const { state, paymentState, quote, emailFailure } = booking;
  const payment = needsDisputeDecision(booking) ? disputeLost : payments[paymentState];
  const nothingDue =
    paymentState === 'unpaid' && (quote.total === 0 || state === 'held' || state === 'pending');
  const now = hasLink(booking) ? linkSent : states[state];
  const due = payment && !nothingDue ? [payment] : [];
  return [now, ...due, ...(emailFailure ? [emailFailures[emailFailure.reason]] : [])];
}

/** Staff booked it and sent a link: the guest may pay hours later. */
function hasLink({ state, source }: Labelled): boolean {
  return state === 'pending' && (source === 'staff' || source === 'walk-in');
}
