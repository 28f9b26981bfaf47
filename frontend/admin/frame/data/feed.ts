import type { FeedFrame, FeedMessage } from '../../../../core/contract/feeds.ts';
import { backoff } from '../../../api/backoff.ts';

export type FeedState = 'connecting' | 'live' | 'lost';

interface FeedOptions {
  /** Fetches a ticket: for each connection, and again before one expires. */
  readonly ticket: () => Promise<string>;
  /** The feed was joined, or a ticket renewed. Messages missed in between are not repeated. */
  readonly onJoined: () => void;
  readonly onMessage: (message: FeedMessage) => void;
  readonly onState: (state: FeedState) => void;
}

/** Milliseconds. API Gateway closes a connection that is silent for ten minutes. */
const pingEvery = 4 * 60_000;

/** Milliseconds. A ticket is valid for a quarter of an hour. */
const renewEvery = 10 * 60_000;

/** Follows a venue until the returned function is called; reconnects after a lost connection. */
export function followVenue(options: FeedOptions): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};

  const connect = () => {
    timer = undefined;
    leave = join(options, {
      joined: () => {
        attempt = 0;
        options.onState('live');
        options.onJoined();
      },
      ended: () => {
        options.onState('lost');
        timer = setTimeout(connect, backoff(attempt, Math.random()));
        attempt += 1;
      },
    });
  };
  const hurry = () => {
    if (timer === undefined || document.hidden) return;
    clearTimeout(timer);
    connect();
  };

  options.onState('connecting');
  connect();
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  return () => {
    window.removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
    clearTimeout(timer);
    leave();
  };
}

interface Turns {
  readonly joined: () => void;
  /** Called at most once, and not after leaving. */
  readonly ended: () => void;
}

/** One connection, from its ticket to its end. */
function join({ ticket, onMessage }: FeedOptions, turns: Turns): () => void {
  let left = false;
  let socket: WebSocket | undefined;
  const timers: ReturnType<typeof setInterval>[] = [];
  const stop = () => {
    for (const timer of timers) clearInterval(timer);
  };
  const end = () => {
    stop();
    if (!left) turns.ended();
    left = true;
  };

  const open = (text: string) => {
    if (left) return;
    const opened = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/ws`);
    socket = opened;
    const send = (action: object) => opened.send(JSON.stringify(action));
    const follow = (pass: string) => send({ action: 'subscribe-staff', ticket: pass });
    opened.onopen = () => {
      follow(text);
      timers.push(setInterval(() => send({ action: 'ping' }), pingEvery));
      timers.push(setInterval(() => void ticket().then(follow, () => opened.close()), renewEvery));
    };
    opened.onmessage = ({ data }) => {
      const frame: FeedFrame = JSON.parse(String(data));
      if (frame.type === 'subscribed') turns.joined();
      else if (frame.type === 'problem') opened.close();
      else for (const message of frame.type === 'batch' ? frame.messages : [frame]) onMessage(message);
    };
    opened.onclose = end;
  };

  ticket().then(open, end);
  return () => {
    left = true;
    stop();
    socket?.close();
  };
}
