import { type Html, html } from '../../html.ts';

/** Buttons of the panel: each tells the stand-in to do something, and leads back to the panel. */
export function form(action: string, buttons: readonly Html[]): Html {
  return html`<form class="actions" method="post" action="${action}">${buttons}</form>`;
}

export function button(label: string, name?: string, value?: string): Html {
  return name === undefined
    ? html`<button>${label}</button>`
    : html`<button name="${name}" value="${value ?? ''}">${label}</button>`;
}
