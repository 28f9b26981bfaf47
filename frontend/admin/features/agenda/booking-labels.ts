import type { Booking, BookingState, PaymentState } from '../../../../core/contract/model/booking.ts';
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

const linkSent: Label = { text: 'Link sent', tone: 'neutral' };

export interface Labelled {
  readonly state: BookingState;
  readonly source: Booking['source'];
  readonly paymentState: PaymentState;
  readonly quote: { readonly total: number };
}

/** The badges of a booking: its state, and its payment where that is worth a word. */
export function labelsOf(booking: Labelled): Label[] {
  const { state, paymentState, quote } = booking;
  const payment = payments[paymentState];
  const nothingDue =
    paymentState === 'unpaid' && (quote.total === 0 || state === 'held' || state === 'pending');
  const now = hasLink(booking) ? linkSent : states[state];
  return payment && !nothingDue ? [now, payment] : [now];
}

/** Staff booked it and sent a link: the guest may pay hours later. */
function hasLink({ state, source }: Labelled): boolean {
  return state === 'pending' && (source === 'staff' || source === 'walk-in');
}
