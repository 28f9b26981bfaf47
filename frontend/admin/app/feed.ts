import type { FeedMessage } from '../../../core/contract/feeds.ts';
import { backoff } from '../../api/backoff.ts';

export type FeedState = 'connecting' | 'live' | 'lost';

interface FeedOptions {
  /** Asks for a ticket; a new one for every connection. */
  readonly ticket: () => Promise<string>;
  /** The feed has been joined, for the first time or again: what was missed meanwhile is not repeated. */
  readonly onJoined: () => void;
  readonly onMessage: (message: FeedMessage) => void;
  readonly onState: (state: FeedState) => void;
}

/** Milliseconds. API Gateway closes a connection that is silent for ten minutes. */
const pingEvery = 4 * 60_000;

/** Follows a venue until it is told to stop; finds its own way back after a lost connection. */
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

/** One connection, from its ticket to its end. The staff feed tells of seats, too. */
function join({ ticket, onMessage }: FeedOptions, turns: Turns): () => void {
  let left = false;
  let socket: WebSocket | undefined;
  let pings: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(pings);
    if (!left) turns.ended();
    left = true;
  };

  const open = (text: string) => {
    if (left) return;
    const opened = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/ws`);
    socket = opened;
    opened.onopen = () => {
      opened.send(JSON.stringify({ action: 'subscribe-staff', ticket: text }));
      pings = setInterval(() => opened.send(JSON.stringify({ action: 'ping' })), pingEvery);
    };
    opened.onmessage = ({ data }) => {
      const message: FeedMessage = JSON.parse(String(data));
      if (message.type === 'subscribed') turns.joined();
      else if (message.type === 'problem') opened.close();
      else onMessage(message);
    };
    opened.onclose = end;
  };

  ticket().then(open, end);
  return () => {
    left = true;
    clearInterval(pings);
    socket?.close();
  };
}
