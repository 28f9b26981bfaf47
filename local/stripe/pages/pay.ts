import { type Html, html } from '../../interpreter/html.ts';
import type { Answer } from '../http.ts';
import type { Session } from '../state.ts';
import { money } from './format.ts';
import { page } from './page.ts';

/** The page on which a guest pays, or does one of the other things that guests do. */
export function payPage(session: Session, declined: boolean, now: number): Answer {
  const total = money(session.amountTotal, session.currency, session.locale);
  const seller = session.displayName ?? 'Checkout';
  const main = html`<main class="checkout">
${summary(session, seller, total)}
<section class="payment" aria-labelledby="pay-heading">
  <h2 id="pay-heading">Pay</h2>
  ${note()}
  ${declined ? refusal() : null}
  <form method="post" action="/pay/${session.id}">
    <dl class="fields">
      ${session.customerEmail === null ? null : html`<dt>Email</dt><dd>${breakable(session.customerEmail)}</dd>`}
      <dt>Card</dt><dd>Test card ending in 4242</dd>
    </dl>
    <button class="primary" name="outcome" value="pay">Pay ${total}</button>
    ${otherOutcomes(session)}
  </form>
  ${session.cancelUrl === null ? null : html`<p class="back"><a href="${session.cancelUrl}">Go back without paying</a></p>`}
  <p class="quiet">${timeLeft(session.expiresAt - now)}</p>
</section>
</main>`;
  return page({ title: `Pay ${total} – ${seller}`, main, width: 'wide', leadsTo: origins(session) });
}

/** The page of a session on which nothing can be paid any more. */
export function closedPage(session: Session): Answer {
  const seller = session.displayName ?? 'Checkout';
  const done = session.status === 'complete';
  const main = html`<main class="message">
  <h1>${done ? 'You are all done here' : 'This page has expired'}</h1>
  <p>${
    done
      ? `Your payment to ${seller} has been handed in. You can close this page.`
      : 'Nothing was charged. Go back to the site you came from and choose your time again.'
  }</p>
  ${session.cancelUrl === null || done ? null : html`<p><a class="button" href="${session.cancelUrl}">Back to the site</a></p>`}
  ${note()}
</main>`;
  return page({ title: done ? 'Payment handed in' : 'Page expired', main, width: 'narrow' });
}

export function unknownPage(): Answer {
  const main = html`<main class="message">
  <h1>There is nothing here</h1>
  <p>The address may be cut off. Go back to the site you came from and start again.</p>
</main>`;
  return page({ title: 'Not found', main, width: 'narrow', status: 404 });
}

function summary(session: Session, seller: string, total: string): Html {
  const lines = session.lines.map(({ name, quantity, unitAmount }) => {
    const amount = money(quantity * unitAmount, session.currency, session.locale);
    const each = money(unitAmount, session.currency, session.locale);
    return html`<li><span>${name}${
      quantity > 1 ? html`<small>${quantity} × ${each}</small>` : null
    }</span><span class="amount">${amount}</span></li>`;
  });
  return html`<section class="summary" aria-labelledby="summary-heading">
  <h1 id="summary-heading"><span class="seller">${seller}</span><span class="hidden">, to pay:</span>
    <span class="total">${total}</span></h1>
  <h2 class="hidden">What you pay for</h2>
  <ul class="lines">${lines}</ul>
  <p class="sum"><span>Total due today</span><span class="amount">${total}</span></p>
  ${session.paymentDescription === null ? null : html`<p class="quiet">${session.paymentDescription}</p>`}
</section>`;
}

function note(): Html {
  return html`<p class="note"><strong>Test stand-in.</strong> This page plays the part of Stripe on a developer’s machine. No card is charged and no card number is asked for.</p>`;
}

function refusal(): Html {
  return html`<p class="refusal" role="alert"><strong>Your card was declined.</strong> Nothing was charged. Try again, or go back.</p>`;
}

/** Bank transfers are offered where the order does not leave them out. */
function otherOutcomes({ excludedMethods }: Session): Html {
  return html`<fieldset class="others">
  <legend>Or let something else happen</legend>
  <button name="outcome" value="decline">Decline the card</button>
  ${excludedMethods.includes('customer_balance') ? null : transfers()}
</fieldset>`;
}

function transfers(): Html {
  return html`<p class="after">
    <label for="after">Seconds until a bank transfer settles</label>
    <input id="after" name="after" type="number" min="0" max="86400" step="1" value="10" required>
  </p>
  <button name="outcome" value="later">Bank transfer, arrives later</button>
  <button name="outcome" value="never">Bank transfer, never arrives</button>`;
}

function timeLeft(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes > 120) return `This page is open for another ${Math.round(minutes / 60)} hours.`;
  return `This page is open for another ${minutes} minute${minutes === 1 ? '' : 's'}.`;
}

/** A long address breaks before its `@`, not in the middle of a word. */
function breakable(email: string): Html {
  const at = email.lastIndexOf('@');
  return html`${email.slice(0, at)}<wbr>${email.slice(at)}`;
}

function origins({ successUrl, cancelUrl }: Session): string[] {
  return [successUrl, cancelUrl].filter((url) => url !== null).map((url) => new URL(url).origin);
}
