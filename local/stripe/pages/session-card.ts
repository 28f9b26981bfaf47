import { type Html, html } from '../../interpreter/html.ts';
import type { Charge, Delivery, Session, State, StripeEvent } from '../state.ts';
import { button, form } from './buttons.ts';
import { money, utcTime } from './format.ts';
import { chargeActions } from './money-actions.ts';

/** A checkout session: its outcome, and what can still happen to its money. */
export function sessionCard(state: State, session: Session): Html {
  const events = Object.values(state.events).filter((event) => event.session === session.id);
  const charge = chargeOf(state, session);
  const at = `/__control/sessions/${session.id}`;
  return html`<article class="card" aria-label="${session.paymentDescription ?? session.id}">
  <h3>${session.paymentDescription ?? 'Checkout'} ${badge(session)} ${moneyBadge(state, session)} <span>${money(session.amountTotal, session.currency)}</span></h3>
  <code>${session.id}${session.account === null ? '' : ` on ${session.account}`}</code>
  <p class="quiet">${session.customerEmail ?? ''} · started ${utcTime(session.created)} · closes ${utcTime(session.expiresAt)}</p>
  <div class="actions">
    ${
      session.status === 'open'
        ? html`<a class="button" href="/pay/${session.id}">Pay page</a>
    ${form(`${at}/expire`, [button('Expire now')])}`
        : null
    }
    ${session.later === null ? null : form(`${at}/arrive`, [button('Let the money arrive now')])}
    ${events.length > 1 ? form(`${at}/events/resend`, [button('Resend all in reverse order', 'order', 'reverse')]) : null}
  </div>
  ${charge === undefined ? null : chargeActions(state, charge)}
  ${events.length === 0 ? null : html`<ul class="events">${events.map((event) => eventItem(state, event))}</ul>`}
</article>`;
}

/** The charge that paid, if any did. */
function chargeOf(state: State, session: Session): Charge | undefined {
  return state.charges[state.payments[session.paymentIntent ?? '']?.latestCharge ?? ''];
}

function eventItem(state: State, event: StripeEvent): Html {
  const deliveries = Object.values(state.deliveries).filter((delivery) => delivery.event === event.id);
  const resend = `/__control/events/${event.id}/resend`;
  return html`<li>
  <p><strong>${event.type}</strong> <code>${event.id}</code> <span class="quiet">${utcTime(event.created)}</span></p>
  <p class="quiet">${deliveries.map(told)}</p>
  <div class="actions">${form(resend, [button('Resend'), button('Send twice', 'times', '2')])}</div>
</li>`;
}

function told({ status, attempts, nextAttemptAt }: Delivery): Html {
  const answers = attempts.map(({ outcome }) => outcome).join(', ');
  const next = status === 'waiting' && attempts.length > 0 ? `, again at ${utcTime(nextAttemptAt)}` : '';
  return html`<span>${status}${answers === '' ? '' : ` (${answers})`}${next}</span>`;
}

function badge({ status, paymentStatus, later }: Session): Html {
  if (status === 'open') return html`<span class="badge">open</span>`;
  if (status === 'expired') return html`<span class="badge bad">expired</span>`;
  if (paymentStatus === 'paid') return html`<span class="badge good">paid</span>`;
  return later === null
    ? html`<span class="badge bad">money never came</span>`
    : html`<span class="badge">money on its way</span>`;
}

function moneyBadge(state: State, { paymentIntent }: Session): Html | null {
  const disputes = Object.values(state.disputes).filter(({ payment }) => payment === paymentIntent);
  const [dispute] = disputes;
  if (dispute !== undefined) {
    const says = { needs_response: 'disputed', won: 'dispute won', lost: 'dispute lost' }[dispute.status];
    const tone = dispute.status === 'won' ? 'good' : 'bad';
    return html`<span class="badge ${tone}">${says}</span>`;
  }
  const charge = state.charges[state.payments[paymentIntent ?? '']?.latestCharge ?? ''];
  if (charge === undefined || charge.amountRefunded === 0) return null;
  const back = money(charge.amountRefunded, charge.currency);
  return html`<span class="badge">${back} refunded</span>`;
}
