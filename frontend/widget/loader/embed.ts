/**
 * `<script async src="https://.../embed.js" data-key="emb_..." data-widget="calendar"></script>`
 * Puts the booking widget where the tag stands. Several tags on a page make several widgets.
 */
import { mount } from './mount.ts';
import { comebackOf, optionsOf } from './options.ts';

declare global {
  interface Window {
    /** Shared by the tags of a page: who came back from payment, read before the address is tidied. */
    bookingtmsPage?: ReturnType<typeof comebackOf>;
  }
}

function pageState() {
  if (!window.bookingtmsPage) {
    window.bookingtmsPage = comebackOf(location.href);
    const { comeback, clean } = window.bookingtmsPage;
    if (comeback) history.replaceState(history.state, '', clean);
  }
  return window.bookingtmsPage;
}

function indexOf(script: HTMLScriptElement): number {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-key]')]
    .filter(({ src }) => src === script.src)
    .indexOf(script);
}

/** Where the tag stands; a tag in the head has no place to show anything, so that goes to the end of the body. */
function place(script: HTMLScriptElement, host: HTMLElement): void {
  if (!document.head.contains(script)) script.after(host);
  else if (document.body) document.body.append(host);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(host));
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const options = optionsOf(script);
  if (options) {
    const { comeback, clean } = pageState();
    const host = document.createElement('div');
    host.className = 'bookingtms';
    place(script, host);
    mount({ host, options, page: clean, index: indexOf(script), comeback });
  } else console.error('BookingTMS: the script tag needs a data-key.');
}
