import type { FeedFrame, FeedMessage } from '../../../../core/contract/feeds.ts';
import { backoff } from '../../../api/backoff.ts';

/** Shorter than the gateway's ten idle minutes. */
const pingEvery = 5 * 60_000;
/** Milliseconds after which a hidden page closes its connection. */
const hiddenFor = 3 * 60_000;

export interface Feed {
  readonly url: string;
  readonly key: string;
  readonly activityId: string;
  /** The month on show. */
  month(): string;
  onMessage(message: FeedMessage): void;
}

/** Keeps a connection to the availability feed for as long as the page is looked at. Answers how to end it. */
export function openFeed(feed: Feed): () => void {
  let socket: WebSocket | null = null;
  let timer = 0;
  let hidden = 0;
  let attempts = 0;

  const connect = () => {
    clearTimeout(timer);
    if (socket) return;
    const opened = new WebSocket(feed.url);
    socket = opened;
    opened.onopen = () => {
      attempts = 0;
      const { key, activityId } = feed;
      const shown = { activityId, month: feed.month() };
      opened.send(JSON.stringify({ action: 'subscribe', key, activityIds: [activityId], shown }));
    };
    opened.onmessage = ({ data }) => receive(data);
    opened.onclose = () => {
      if (socket !== opened) return;
      socket = null;
      if (!document.hidden) timer = window.setTimeout(connect, backoff(attempts++, Math.random()));
    };
  };

  const receive = (text: unknown) => {
    const frame: FeedFrame | null = typeof text === 'string' ? JSON.parse(text) : null;
    if (!frame) return;
    for (const message of frame.type === 'batch' ? frame.messages : [frame]) {
      feed.onMessage(message);
    }
  };

  const disconnect = () => {
    clearTimeout(timer);
    const open = socket;
    socket = null;
    open?.close();
  };

  const onVisibility = () => {
    clearTimeout(hidden);
    if (document.hidden) hidden = window.setTimeout(disconnect, hiddenFor);
    else connect();
  };

  const ping = window.setInterval(() => {
    if (socket?.readyState === WebSocket.OPEN) socket.send('{"action":"ping"}');
  }, pingEvery);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', connect);
  connect();

  return () => {
    clearInterval(ping);
    clearTimeout(hidden);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', connect);
    disconnect();
  };
}
