import { type Html, html } from '../../html.ts';
import type { Answer } from '../http.ts';
import type { Delivery, Session, State, StripeEvent } from '../state.ts';
import { money, utcTime } from './format.ts';
import { page } from './page.ts';

/** The newest sessions; the panel is for looking at what just happened. */
const shown = 40;

/** The panel at `/`: what the stand-in knows, and the ways to make webhooks misbehave. */
export function panelPage(state: State, webhookUrl: string, now: number): Answer {
  const sessions = Object.values(state.sessions).reverse();
  const main = html`<main class="panel">
  <h1>Stripe stand-in</h1>
  <p class="note">Plays the part of Stripe on this machine. No money moves. Its clock says ${utcTime(now)}; webhooks go to <code>${webhookUrl}</code>.</p>
  ${webhooks(state)}
  <section aria-labelledby="sessions">
    <h2 id="sessions">Checkout sessions</h2>
    ${sessions.length === 0 ? html`<p class="quiet">None yet. Book something that costs money, and it will be here.</p>` : null}
    ${sessions.slice(0, shown).map((session) => card(state, session))}
    ${sessions.length > shown ? html`<p class="quiet">${sessions.length - shown} older ones are not shown.</p>` : null}
  </section>
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

function card(state: State, session: Session): Html {
  const events = Object.values(state.events).filter((event) => event.session === session.id);
  const at = `/__control/sessions/${session.id}`;
  return html`<article class="card" aria-label="${session.paymentDescription ?? session.id}">
  <h3>${session.paymentDescription ?? 'Checkout'} ${badge(session)} <span>${money(session.amountTotal, session.currency)}</span></h3>
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
  ${events.length === 0 ? null : html`<ul class="events">${events.map((event) => eventItem(state, event))}</ul>`}
</article>`;
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

function form(action: string, buttons: readonly Html[]): Html {
  return html`<form class="actions" method="post" action="${action}">${buttons}</form>`;
}

function button(label: string, name?: string, value?: string): Html {
  return name === undefined
    ? html`<button>${label}</button>`
    : html`<button name="${name}" value="${value ?? ''}">${label}</button>`;
}
