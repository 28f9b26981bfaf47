import { type FrameMessage, messageOf } from './messages.ts';

/** A frame that has not reported by then is not going to: the site may not be among the venue's allowed ones. */
const patience = 15_000;

interface Frame {
  /** Where the frame will be. */
  readonly host: HTMLElement;
  readonly url: string;
  readonly title: string;
  readonly lazy: boolean;
  onMessage(message: FrameMessage): void;
  /** The address to come back to after payment. */
  page(): string;
}

/** An iframe with the widget, and its messages: only what that very window sends from our own origin. */
export function createFrame({ host, url, title, lazy, onMessage, page }: Frame): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.title = title;
  frame.allow = 'payment';
  frame.loading = lazy ? 'lazy' : 'eager';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const { origin } = new URL(url);
  let ready = false;
  listenWhileShown(host, (event) => {
    const { contentWindow } = frame;
    if (event.origin !== origin || !contentWindow || event.source !== contentWindow) return;
    const message = messageOf(event.data);
    if (!message) return;
    ready = true;
    if (message.type === 'where') contentWindow.postMessage({ type: 'BOOKINGTMS_PAGE', url: page() }, origin);
    else onMessage(message);
  });
  frame.addEventListener('load', () => {
    setTimeout(() => {
      if (!ready && frame.isConnected) onMessage({ type: 'error', code: 'unreachable' });
    }, patience);
  });
  return frame;
}

/** Single-page sites take widgets out of the page and put others in: a listener goes and comes with its host. */
function listenWhileShown(host: HTMLElement, listener: (event: MessageEvent) => void): void {
  window.addEventListener('message', listener);
  new ResizeObserver(() => {
    if (host.isConnected) window.addEventListener('message', listener);
    else window.removeEventListener('message', listener);
  }).observe(host);
}
