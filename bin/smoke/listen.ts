import { feedFrame, type SessionMessage } from '../../core/contract/feeds.ts';

export interface Listener {
  /** Resolves with the first message about the session that is as wanted. @throws when none comes in time */
  until(isWanted: (message: SessionMessage) => boolean): Promise<SessionMessage>;
  close(): void;
}

/** Follows a venue's availability over the WebSocket. @throws when it does not open or the venue is refused */
export async function listen(siteUrl: string, key: string, timeoutMs: number): Promise<Listener> {
  const socket = new WebSocket(`${siteUrl.replace(/^http/, 'ws')}/ws`);
  const heard: SessionMessage[] = [];
  const changed = new EventTarget();
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('open', () => socket.send(JSON.stringify({ action: 'subscribe', key })));
  socket.addEventListener('error', () => opened.reject(new Error('The WebSocket does not open.')));
  socket.addEventListener('message', ({ data }) => {
    const frame = feedFrame.parse(JSON.parse(String(data)));
    for (const message of frame.type === 'batch' ? frame.messages : [frame]) {
      if (message.type === 'subscribed') opened.resolve();
      if (message.type === 'problem') opened.reject(new Error(`The WebSocket answered: ${message.detail}`));
      if (message.type === 'session') heard.push(message);
    }
    changed.dispatchEvent(new Event('heard'));
  });
  await inTime(opened.promise, timeoutMs, 'The WebSocket does not answer');
  return {
    async until(isWanted) {
      const found = Promise.withResolvers<SessionMessage>();
      const look = () => {
        const wanted = heard.find(isWanted);
        if (wanted) found.resolve(wanted);
      };
      changed.addEventListener('heard', look);
      look();
      return inTime(found.promise, timeoutMs, 'The WebSocket did not tell of the change');
    },
    close: () => socket.close(),
  };
}

async function inTime<T>(promise: Promise<T>, timeoutMs: number, otherwise: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`${otherwise} within ${timeoutMs / 1000} s.`)),
    timeoutMs,
  );
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
