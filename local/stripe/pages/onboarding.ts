import { type Html, html } from '../../interpreter/html.ts';
import type { Answer } from '../http.ts';
import type { AccountLink, ConnectedAccount } from '../state.ts';
import { page } from './page.ts';

/** Stripe's questions, in short: three ways to answer them. */
export function onboardingPage(at: string, account: ConnectedAccount, link: AccountLink): Answer {
  const main = html`<main class="message">
  <h1>Tell us about your business</h1>
  <p class="note"><strong>Test stand-in.</strong> This page plays the part of Stripe on a developer’s machine. Nothing you do here leaves it.</p>
  <dl class="fields">
    <dt>Account</dt><dd>${account.id}</dd>
    ${account.email === null ? null : html`<dt>Email</dt><dd>${account.email}</dd>`}
    <dt>So far</dt><dd>${soFar[account.onboarding]}</dd>
  </dl>
  <form class="choices" method="post" action="${at}">
    ${account.onboarding === 'complete' ? button('complete', 'Back to the platform', true) : choices(account)}
  </form>
  <p class="quiet">After this you go back to ${new URL(link.returnUrl).host}.</p>
</main>`;
  const leadsTo = [new URL(link.returnUrl).origin];
  return page({ title: 'Open a Stripe account', main, width: 'narrow', leadsTo });
}

export function unknownLink(): Answer {
  const main = html`<main class="message">
  <h1>This link is not known</h1>
  <p>Go back to the platform and ask for a new one.</p>
</main>`;
  return page({ title: 'Not found', main, width: 'narrow', status: 404 });
}

const soFar: Readonly<Record<ConnectedAccount['onboarding'], string>> = {
  new: 'Nothing is known yet',
  details: 'Business details are in, a bank account is missing',
  complete: 'All that is needed is known',
};

function choices({ onboarding }: ConnectedAccount): readonly Html[] {
  return [
    button('complete', 'Complete everything', true),
    ...(onboarding === 'new' ? [button('details', 'Give details, but no bank account', false)] : []),
    button('nothing', 'Leave without saving', false),
  ];
}

function button(reached: string, label: string, primary: boolean): Html {
  return primary
    ? html`<button class="primary" name="reached" value="${reached}">${label}</button>`
    : html`<button name="reached" value="${reached}">${label}</button>`;
}
