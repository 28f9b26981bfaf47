import { type Html, html } from '../../interpreter/html.ts';
import { accountOf } from '../accounts.ts';
import type { ConnectedAccount, State } from '../state.ts';
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
  </div>
  ${foreign.map(
    (
      charge,
    ) => html`<p>Sale of another integration, <strong>${money(charge.amount, charge.currency)}</strong> <code>${charge.id}</code></p>
  ${chargeActions(state, charge)}`,
  )}
</article>`;
}

function standingBadge({ onboarding, standing }: ConnectedAccount): Html {
  if (standing === 'deauthorized') return html`<span class="badge bad">platform disconnected</span>`;
  if (standing === 'restricted') return html`<span class="badge bad">restricted</span>`;
  return onboarding === 'complete'
    ? html`<span class="badge good">takes payments</span>`
    : html`<span class="badge">onboarding</span>`;
}
