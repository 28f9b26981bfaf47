import { needsDisputeDecision } from '../../../../../core/domain/booking/payments/disputes.ts';
import type { PortalWords } from '../../../frame/words.ts';
import {
  emailLabels,
  hasLink,
  type Label,
  type Labelled,
  paymentTones,
  stateTones,
} from '../booking/labels.ts';

type Listed = Omit<Labelled, 'balance'>;

const states = { ...stateTones, confirmed: 'success' } as const;

/** The badges of a booking: its state, its payment where staff need to know it, and an email that did not arrive. */
export function labelsOf(booking: Listed, t: PortalWords['t']): Label[] {
  const { state } = booking;
  const now: Label = hasLink(booking)
    ? { text: t('linkSent'), tone: 'neutral' }
    : { text: t(`state.${state}`), tone: states[state] };
  return [now, ...paymentLabels(booking, t), ...emailLabels(booking, t)];
}

function paymentLabels(booking: Listed, t: PortalWords['t']): Label[] {
  if (needsDisputeDecision(booking)) return [{ text: t('disputeLost'), tone: 'danger' }];
  const { state, paymentState, quote } = booking;
  const nothingDue =
    paymentState === 'unpaid' && (quote.total === 0 || state === 'held' || state === 'pending');
  if (paymentState === 'paid' || nothingDue) return [];
  return [{ text: t(`payment.${paymentState}`), tone: paymentTones[paymentState] }];
}
