import { type Html, html } from '../../interpreter/html.ts';
import type { Answer } from '../http.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { accountCard, accountsOf } from './account-card.ts';
import { button, form } from './buttons.ts';
import { utcTime } from './format.ts';
import { moods } from './moods.ts';
import { page } from './page.ts';
import { sessionCard } from './session-card.ts';

/** The newest sessions only: the panel shows what just happened. */
const shown = 40;

/** The panel at `/`: the stand-in's state, and ways to disturb webhooks. */
export function panelPage(
  { state, outage }: Pick<World, 'state' | 'outage'>,
  webhookUrl: string,
  now: number,
): Answer {
  const sessions = Object.values(state.sessions).reverse();
  const main = html`<main class="panel">
  <h1>Stripe stand-in</h1>
  <p class="note">Plays the part of Stripe on this machine. No money moves. Its clock says ${utcTime(now)}; webhooks go to <code>${webhookUrl}</code>.</p>
  ${webhooks(state)}
  ${moods(state, outage)}
  <section aria-labelledby="sessions">
    <h2 id="sessions">Checkout sessions</h2>
    ${sessions.length === 0 ? html`<p class="quiet">None yet. Book something that costs money, and it will be here.</p>` : null}
    ${sessions.slice(0, shown).map((session) => sessionCard(state, session))}
    ${sessions.length > shown ? html`<p class="quiet">${sessions.length - shown} older ones are not shown.</p>` : null}
  </section>
  ${accounts(state)}
</main>`;
  return page({ title: 'Stripe stand-in', main, width: 'wide' });
}

function webhooks(state: State): Html {
  const held = Object.values(state.deliveries).filter(({ status }) => status === 'held').length;
  const say = state.holding
    ? `Webhooks are held back; ${held} are waiting to be released.`
    : 'Webhooks are sent at once, and again with a growing delay until they are taken.';
  return html`<section aria-labelledby="webhooks">
  <h2 id="webhooks">Webhooks</h2>
  <p>${say}</p>
  <div class="controls">
    ${state.holding ? null : form('/__control/webhooks/hold', [button('Hold webhooks back')])}
    ${
      state.holding
        ? form('/__control/webhooks/release', [
            button('Release them', 'order', 'created'),
            button('Release them in reverse order', 'order', 'reverse'),
          ])
        : null
    }
    <a class="button" href="/">Refresh</a>
  </div>
</section>`;
}

function accounts(state: State): Html | null {
  const all = accountsOf(state);
  if (all.length === 0) return null;
  return html`<section aria-labelledby="accounts">
  <h2 id="accounts">Connected accounts</h2>
  ${all.map((account) => accountCard(state, account))}
</section>`;
}
