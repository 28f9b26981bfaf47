import { type FrameMessage, messageOf } from './messages.ts';

/** A frame that has not reported by then is not going to: the site may not be among the venue's allowed ones. */
const patience = 15_000;

interface Frame {
  readonly url: string;
  readonly title: string;
  readonly lazy: boolean;
  onMessage(message: FrameMessage): void;
}

/** An iframe with the widget, and its messages: only what that very window sends from our own origin. */
export function createFrame({ url, title, lazy, onMessage }: Frame): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.title = title;
  frame.allow = 'payment';
  frame.loading = lazy ? 'lazy' : 'eager';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  const { origin } = new URL(url);
  let ready = false;
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const message = messageOf(event.data);
    if (!message) return;
    ready = true;
    onMessage(message);
  });
  frame.addEventListener('load', () => {
    setTimeout(() => {
      if (!ready) onMessage({ type: 'error', code: 'unreachable' });
    }, patience);
  });
  return frame;
}
