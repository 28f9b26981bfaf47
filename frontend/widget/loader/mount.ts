import { createFrame } from './frame.ts';
import type { FrameMessage } from './messages.ts';
import { frameUrl, type Options, type Place, pageOf } from './options.ts';
import { styles, textOn } from './styles.ts';
import { wordsFor } from './words.ts';

/** Where and as what one widget appears. */
export interface Mount {
  readonly host: HTMLElement;
  readonly options: Options;
  readonly place: Place;
}

type Listen = (message: FrameMessage) => void;

/** Puts the widget in place: in the page, or behind a button in a dialog. */
export function mount({ host, options, place }: Mount): void {
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  shadow.append(style);
  const back = place.comeback !== null;
  const [title, open, close] = wordsFor(options.lang, document.documentElement.lang, navigator.language);
  const frame = (lazy: boolean, listen: Listen) =>
    createFrame({
      host,
      url: frameUrl(options, location.href, place),
      title,
      lazy,
      page: () => pageOf(location.href, place.index),
      onMessage: (message) => {
        listen(message);
        tell(host, message);
      },
    });
  if (options.mode === 'inline') mountInline(shadow, (listen) => frame(!back, listen));
  else mountDialog(shadow, options, { title, open, close }, back, (listen) => frame(false, listen));
}

declare global {
  interface Window {
    dataLayer?: object[];
  }
}

/**
 * `bookingtms:ready`, `:resize`, `:booking-complete`, `:error` on the host element, with the message as detail. A step
 * of a sale goes where the venue wants it.
 */
function tell(host: HTMLElement, message: FrameMessage): void {
  const { type } = message;
  if (type === 'close') return;
  const to = type === 'conversion' ? message.to : [[`bookingtms:${type}`, message] as const];
  for (const [name, detail] of to) {
    if (name) host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    else push(detail);
  }
}

function push(detail: object): void {
  window.dataLayer = window.dataLayer || [];
  window.dataLayer.push(detail);
}

function mountInline(shadow: ShadowRoot, frameOf: (listen: Listen) => HTMLIFrameElement): void {
  const frame = frameOf((message) => {
    if (message.type === 'resize') frame.style.height = `${message.height}px`;
  });
  frame.className = 'inline';
  shadow.append(frame);
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
function mountDialog(
  shadow: ShadowRoot,
  { mode, color, label }: Options,
  words: { title: string; open: string; close: string },
  openNow: boolean,
  frameOf: (listen: Listen) => HTMLIFrameElement,
): void {
  const opener = button(label || words.open);
  const brand = color && /^#[\da-f]{6}$/i.test(color) ? color : '#1d1b19';
  opener.style.setProperty('--c', brand);
  opener.style.setProperty('--t', textOn(brand));
  opener.className = mode;
  opener.setAttribute('aria-haspopup', 'dialog');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', words.title);
  const closer = button('×');
  closer.setAttribute('aria-label', words.close);
  const show = () => {
    if (!dialog.querySelector('iframe')) {
      dialog.prepend(frameOf(({ type }) => type === 'close' && dialog.close()));
    }
    dialog.showModal();
  };
  opener.onclick = show;
  closer.onclick = () => dialog.close();
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.append(closer);
  shadow.append(opener, dialog);
  if (openNow) show();
}

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  return element;
}
