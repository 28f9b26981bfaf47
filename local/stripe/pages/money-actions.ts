import { type Html, html } from '../../interpreter/html.ts';
import type { Charge, Dispute, Refund, State } from '../state.ts';
import { amountField, button, form } from './buttons.ts';
import { money } from './format.ts';

/** What a venue can do with a charge on Stripe's dashboard, and what the guest's bank can do. */
export function chargeActions(state: State, charge: Charge): Html | null {
  if (charge.status !== 'succeeded') return null;
  const disputes = Object.values(state.disputes).filter((one) => one.charge === charge.id);
  const refunds = Object.values(state.refunds).filter((one) => one.charge === charge.id);
  const left = charge.amount - charge.amountRefunded;
  const isLost = disputes.some(({ status }) => status === 'lost');
  const isOpen = disputes.some(({ status }) => status === 'needs_response');
  const at = `/__control/charges/${charge.id}`;
  return html`<div class="actions">
    ${left > 0 && !isOpen && !isLost ? form(`${at}/refund`, [amountField(left), button('Refund by hand')]) : null}
    ${disputes.length === 0 ? form(`${at}/dispute`, [amountField(charge.amount), button('Open a dispute')]) : null}
    ${disputes.filter(({ status }) => status === 'needs_response').map(disputeActions)}
  </div>
  ${refunds.length === 0 ? null : html`<ul class="events">${refunds.map(refundItem)}</ul>`}`;
}

function disputeActions({ id }: Dispute): Html {
  return form(`/__control/disputes/${id}/close`, [
    button('Win the dispute', 'outcome', 'won'),
    button('Lose the dispute', 'outcome', 'lost'),
  ]);
}

/** A refund, and what the guest's bank can still do: it may fail days after it succeeded. */
function refundItem({ id, amount, currency, status, failureReason }: Refund): Html {
  const isOver = status === 'failed' || status === 'canceled';
  const tone = isOver ? 'bad' : status === 'succeeded' ? 'good' : '';
  const actions = [
    ...(status === 'pending' ? [button('Let it succeed', 'outcome', 'succeeded')] : []),
    button('Let it fail', 'outcome', 'failed'),
  ];
  return html`<li>
  <p><strong>Refund of ${money(amount, currency)}</strong> <span class="badge ${tone}">${status}</span> <code>${id}</code> <span class="quiet">${failureReason ?? ''}</span></p>
  ${isOver ? null : form(`/__control/refunds/${id}/finish`, actions)}
</li>`;
}
