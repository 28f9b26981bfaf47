import type { CallFailure } from '../../../api/problem.ts';
import type { MessageKey } from './messages.ts';

const sentences: Partial<Record<CallFailure, MessageKey>> = {
  offline: 'offline',
  full: 'problemFull',
  closed: 'problemClosed',
  cutoff: 'problemClosed',
  'too-far-ahead': 'problemClosed',
  'resource-busy': 'problemClosed',
  'party-size': 'problemParty',
  'too-late': 'problemTooLate',
  'wrong-state': 'problemChanged',
  'offer-expired': 'problemOffer',
  'invalid-link': 'problemLink',
  'payment-unavailable': 'problemPayment',
  'payments-off': 'problemPayment',
  'rate-limited': 'problemMany',
  'price-changed': 'priceChanged',
  conflict: 'problemConflict',
  'invalid-input': 'problemInput',
};

/** The widget's own text for a problem of which it knows only the code. */
export function sentenceOf({ code }: { readonly code: CallFailure }): MessageKey {
  return sentences[code] ?? 'problemUnknown';
}

const slotGone: readonly CallFailure[] = [
  'full',
  'closed',
  'cutoff',
  'too-far-ahead',
  'not-found',
  'resource-busy',
];

/** Whether the chosen slot itself is the trouble, so that another must be chosen. */
export const isSlotGone = (code: CallFailure): boolean => slotGone.includes(code);
