import { createHmac } from 'node:crypto';
import { stripeId } from './ids.ts';
import type { Delivery, State, StripeEvent } from './state.ts';
import { eventObject } from './wire/objects.ts';

/** Seconds until the next attempt, after each that failed; then it is given up. */
const delays = [1, 5, 15, 60, 300, 1800, 7200, 21_600];
const answerWithinMs = 20_000;

export interface Outbox {
  /** Sends an event as soon as it can, or keeps it back while webhooks are held. */
  add(event: StripeEvent): void;
  /** Sends these one after the other, held back or not: again, twice, in any order. */
  send(eventIds: readonly string[]): Promise<void>;
  /** Sends the messages that were held back, one after the other. */
  release(order: 'created' | 'reverse'): Promise<void>;
  /** Starts every attempt that is due. */
  sendDue(): void;
  /** Resolves when nothing is on its way and nothing is due. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface Needs {
  readonly state: State;
  readonly seconds: () => number;
  readonly saved: () => Promise<void>;
  readonly webhookUrl: string;
}

export function openOutbox({ state, seconds, saved, webhookUrl }: Needs): Outbox {
  /** Deliveries that another run is sending. */
  const claimed = new Set<string>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  const track = (work: Promise<void>) => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };

  const attempt = async (delivery: Delivery) => {
    const event = state.events[delivery.event];
    if (event === undefined) return;
    const outcome = await post(webhookUrl, event, state.webhookSecret, seconds(), closing.signal);
    if (closing.signal.aborted) return;
    recordAttempt(delivery, outcome, seconds());
    await saved();
  };

  const inTurn = async (deliveries: readonly Delivery[]) => {
    for (const { id } of deliveries) claimed.add(id);
    for (const delivery of deliveries) {
      if (!closing.signal.aborted) await attempt(delivery);
      claimed.delete(delivery.id);
    }
  };

  const create = (eventId: string, status: 'held' | 'waiting') => {
    const delivery: Delivery = {
      id: stripeId('whd_'),
      event: eventId,
      status,
      attempts: [],
      nextAttemptAt: seconds(),
    };
    state.deliveries[delivery.id] = delivery;
    return delivery;
  };

  const isDue = ({ id, status, nextAttemptAt }: Delivery) =>
    status === 'waiting' && nextAttemptAt <= seconds() && !claimed.has(id);

  const sendDue = () => {
    if (closing.signal.aborted) return;
    for (const delivery of Object.values(state.deliveries).filter(isDue)) void track(inTurn([delivery]));
  };

  return {
    add(event) {
      create(event.id, state.holding ? 'held' : 'waiting');
      void track(saved().then(sendDue));
    },
    send: (eventIds) => track(inTurn(eventIds.map((id) => create(id, 'waiting')))),
    release(order) {
      const held = Object.values(state.deliveries).filter(({ status }) => status === 'held');
      for (const delivery of held) delivery.status = 'waiting';
      return track(inTurn(order === 'reverse' ? held.reverse() : held));
    },
    sendDue,
    async idle() {
      sendDue();
      while (running.size > 0) {
        await Promise.allSettled(running);
        sendDue();
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(running);
    },
  };
}

function recordAttempt(delivery: Delivery, outcome: string, at: number): void {
  delivery.attempts.push({ at, outcome });
  const delay = delays[delivery.attempts.length - 1];
  if (/^2\d\d$/.test(outcome)) delivery.status = 'delivered';
  else if (delay === undefined) delivery.status = 'failed';
  else delivery.nextAttemptAt = at + delay;
}

/** The answer's status, or why there was none. Each attempt has a new signature of its own time. */
async function post(url: string, event: StripeEvent, secret: string, at: number, closing: AbortSignal) {
  const body = JSON.stringify(eventObject(event, 1));
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': `t=${at},v1=${signature}`,
      },
      body,
      signal: AbortSignal.any([closing, AbortSignal.timeout(answerWithinMs)]),
    });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection';
  }
}
