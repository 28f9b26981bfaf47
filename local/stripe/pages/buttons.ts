import { type Html, html } from '../../interpreter/html.ts';

/** Buttons of the panel: each tells the stand-in to do something, and leads back to the panel. */
export function form(action: string, parts: readonly Html[]): Html {
  return html`<form class="actions" method="post" action="${action}">${parts}</form>`;
}

export function button(label: string, name?: string, value?: string): Html {
  return name === undefined
    ? html`<button>${label}</button>`
    : html`<button name="${name}" value="${value ?? ''}">${label}</button>`;
}

/** A field that a form sends with its button. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** A part of an amount, in Stripe's units; nothing typed: all that is left. */
export function amountField(most: number): Html {
  return html`<input type="number" name="amount" min="1" max="${String(most)}" step="1" placeholder="all" aria-label="Amount in the smallest unit; empty: all of it">`;
}
