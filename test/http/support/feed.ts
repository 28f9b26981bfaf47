import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { FeedFrame, FeedMessage } from '../../../core/contract/feeds.ts';
import type { World } from '../../support/world.ts';

export interface Feed {
  /** All messages received, in order. */
  readonly heard: FeedMessage[];
  send(message: unknown): void;
  /** Sends a message and returns the next one received. */
  ask(message: unknown): Promise<FeedMessage>;
  /** Resolves with the first matching message, past or future. */
  until(isWanted: (message: FeedMessage) => boolean): Promise<FeedMessage>;
  close(): void;
  /** Resolves when the server has ended the connection, or the test has. */
  readonly closed: Promise<unknown>;
}

/** A WebSocket to the feed through CloudFront, as a browser opens it. */
export async function openFeed({ info }: World): Promise<Feed> {
  const socket = new WebSocket(`${info.site.replace('http', 'ws')}/ws`);
  const heard: FeedMessage[] = [];
  socket.on('message', (data) => {
    const frame: FeedFrame = JSON.parse(String(data));
    heard.push(...(frame.type === 'batch' ? frame.messages : [frame]));
  });
  const closed = once(socket, 'close');
  await once(socket, 'open');
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    heard,
    send,
    async ask(message) {
      const next = once(socket, 'message');
      send(message);
      return JSON.parse(String((await next)[0]));
    },
    async until(isWanted) {
      for (;;) {
        const found = heard.find(isWanted);
        if (found) return found;
        await once(socket, 'message');
      }
    },
    close: () => socket.close(),
    closed,
  };
}
