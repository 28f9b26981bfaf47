import { type Html, html } from '../../interpreter/html.ts';
import { accountOf } from '../accounts.ts';
import type { ConnectedAccount, Payout, State } from '../state.ts';
import { button, form } from './buttons.ts';
import { money } from './format.ts';
import { chargeActions } from './money-actions.ts';

/** Every account that was opened here or is used, such as a demo's. */
export function accountsOf(state: State): ConnectedAccount[] {
  const used = Object.values(state.sessions).flatMap(({ account }) => (account === null ? [] : [account]));
  return [...new Set([...Object.keys(state.accounts), ...used])]
    .reverse()
    .map((id) => accountOf({ state }, id));
}

/** A connected account: its progress, what can happen to it, and what other integrations sell there. */
export function accountCard(state: State, account: ConnectedAccount): Html {
  const { id, email, onboarding, standing } = account;
  const at = `/__control/accounts/${id}`;
  const foreign = Object.values(state.charges).filter((one) => one.account === id && one.payment === null);
  return html`<article class="card" aria-label="${id}">
  <h3>${email ?? 'Account'} ${standingBadge(account)}</h3>
  <code>${id}</code>
  <div class="actions">
    ${onboarding === 'complete' ? null : form(`${at}/onboarding`, [button('Complete its onboarding', 'reached', 'complete')])}
    ${
      standing === 'good'
        ? form(`${at}/standing`, [
            button('Restrict it', 'standing', 'restricted'),
            button('Disconnect the platform', 'standing', 'deauthorized'),
          ])
        : form(`${at}/standing`, [button('Put it in order again', 'standing', 'good')])
    }
    ${form(`${at}/charges`, [button('Sell something elsewhere')])}
    ${form(`${at}/payouts`, [button('Pay out now')])}
  </div>
  ${payoutList(state, id)}
  ${foreign.map(
    (
      charge,
    ) => html`<p>Sale of another integration, <strong>${money(charge.amount, charge.currency)}</strong> <code>${charge.id}</code></p>
  ${chargeActions(state, charge)}`,
  )}
</article>`;
}

/** The newest payouts only. */
const shown = 5;

/** What went to the bank, which may send it back. */
function payoutList({ payouts }: State, account: string): Html | null {
  const all = Object.values(payouts).filter((one) => one.account === account);
  if (all.length === 0) return null;
  const newest = all.sort((a, b) => b.created - a.created).slice(0, shown);
  return html`<ul class="events">${newest.map(payoutItem)}</ul>`;
}

function payoutItem({ id, amount, currency, failed }: Payout): Html {
  return html`<li>
  <p><strong>Payout of ${money(amount, currency)}</strong> ${failed ? html`<span class="badge bad">failed</span>` : null} <code>${id}</code></p>
  ${failed ? null : form(`/__control/payouts/${id}/fail`, [button('Let it fail')])}
</li>`;
}

function standingBadge({ onboarding, standing }: ConnectedAccount): Html {
  if (standing === 'deauthorized') return html`<span class="badge bad">platform disconnected</span>`;
  if (standing === 'restricted') return html`<span class="badge bad">restricted</span>`;
  return onboarding === 'complete'
    ? html`<span class="badge good">takes payments</span>`
    : html`<span class="badge">onboarding</span>`;
}
