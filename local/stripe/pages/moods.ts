import { type Html, html } from '../../interpreter/html.ts';
import type { State } from '../state.ts';
import { button, form, hidden } from './buttons.ts';

const day = 24 * 60 * 60;

const failures = [
  ['429', 'Too many requests'],
  ['500', 'Stripe is down'],
  ['401', 'Our key is wrong'],
  ['402', 'Request failed'],
] as const;

/** How many requests fail once one of the buttons is pressed: the client of Stripe tries each one twice. */
const failing = '6';

/** How Stripe behaves from now on: the outcome of refunds, and the requests that it refuses. */
export function moods(state: State, outage: { readonly count: number; readonly status: number }): Html {
  return html`<section aria-labelledby="moods">
  <h2 id="moods">What Stripe does from now on</h2>
  <p>New refunds ${planSentence(state.refundPlan)}. ${
    outage.count === 0
      ? 'Requests are answered.'
      : `The next ${outage.count} requests are answered with ${outage.status}.`
  }</p>
  <div class="controls">
    ${form('/__control/refund-plan', [hidden('after', String(3 * day)), hidden('next', 'nothing'), button('Refunds succeed', 'status', 'succeeded')])}
    ${form('/__control/refund-plan', [hidden('next', 'nothing'), button('Refunds stay pending', 'status', 'pending')])}
    ${form('/__control/refund-plan', [hidden('after', String(3 * day)), hidden('next', 'succeeded'), button('Pending, made in 3 days', 'status', 'pending')])}
    ${form('/__control/refund-plan', [hidden('after', String(3 * day)), hidden('next', 'failed'), button('Made, fail in 3 days', 'status', 'succeeded')])}
  </div>
  <div class="controls">
    ${failures.map(([status, label]) => form('/__control/outage', [hidden('count', failing), button(`${label} (${status})`, 'status', status)]))}
    ${outage.count === 0 ? null : form('/__control/outage', [hidden('count', '0'), button('Answer again', 'status', '500')])}
  </div>
</section>`;
}

function planSentence({ status, next, after }: State['refundPlan']): string {
  const first = status === 'succeeded' ? 'succeed at once' : 'are pending';
  if (next === 'nothing') return first;
  const days = Math.round(after / day);
  return `${first}, and ${next === 'failed' ? 'fail' : 'succeed'} after ${days} days`;
}
