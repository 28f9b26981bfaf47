/** @jest-environment node */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { followVenue } from '../../../frontend/admin/frame/data/feed.ts';

/** A WebSocket that keeps what is sent, and is spoken for by the test. */
class Socket {
  static all: Socket[] = [];
  readonly sent: { action: string; ticket?: string }[] = [];
  onopen = () => {};
  onclose = () => {};
  onmessage = (_: { data: string }) => {};
  constructor() {
    Socket.all.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
    if (text.includes('subscribe')) this.onmessage({ data: '{"type":"subscribed"}' });
  }
  close() {
    this.onclose();
  }
}

const page = { addEventListener() {}, removeEventListener() {} };
const tenMinutes = 10 * 60_000;

beforeEach(() => {
  jest.useFakeTimers();
  Socket.all = [];
  const window = { ...page, location: { origin: 'https://book.example' } };
  Object.assign(globalThis, { window, document: { ...page, hidden: false }, WebSocket: Socket });
});
afterEach(() => {
  jest.useRealTimers();
});

function follow(tickets: readonly (string | null)[]) {
  const left = [...tickets];
  const states: string[] = [];
  const leave = followVenue({
    ticket: async () => left.shift() ?? Promise.reject(new Error('forbidden')),
    onJoined: () => states.push('joined'),
    onMessage: () => undefined,
    onState: (state) => states.push(state),
  });
  return { states, leave };
}

const ticketsSent = ({ sent }: Socket) => sent.flatMap(({ ticket }) => ticket ?? []);

test('the feed is joined by a ticket and renewed by another on the same connection', async () => {
  const { states, leave } = follow(['first', 'second', 'third']);
  await jest.advanceTimersByTimeAsync(0);
  const [socket] = Socket.all;
  socket?.onopen();
  await jest.advanceTimersByTimeAsync(2 * tenMinutes);
  expect(Socket.all.map(ticketsSent)).toEqual([['first', 'second', 'third']]);
  expect(states.filter((state) => state === 'joined')).toHaveLength(3);
  leave();
  await jest.advanceTimersByTimeAsync(2 * tenMinutes);
  expect(Socket.all.map(ticketsSent)).toEqual([['first', 'second', 'third']]);
});

test('a connection without a new ticket hears nothing more', async () => {
  const { states, leave } = follow(['first']);
  await jest.advanceTimersByTimeAsync(0);
  Socket.all[0]?.onopen();
  await jest.advanceTimersByTimeAsync(tenMinutes);
  expect(states.at(-1)).toBe('lost');
  leave();
});
