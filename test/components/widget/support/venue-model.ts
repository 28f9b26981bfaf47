import type { BookingView, HoldView, SlotView } from '../../../../core/contract/views.ts';
import { noDetails } from '../../../../frontend/widget/app/logic/checkout/details.ts';
import type { Effect, FlowEvent, Step } from '../../../../frontend/widget/app/logic/flow/events.ts';
import { type Flow, startFlow } from '../../../../frontend/widget/app/logic/flow/flow.ts';
import { restoreFlow } from '../../../../frontend/widget/app/logic/flow/restore.ts';
import { stepFlow } from '../../../../frontend/widget/app/logic/flow/step.ts';

const now = '2026-11-22T17:00:00.000Z';
const quote = { currency: 'GBP', lines: [], subtotal: 100, total: 100, dueNow: 100 };

/** A session that starts on the given hour. */
export function slotAt(hour: number): SlotView {
  const startsAt = `2026-12-01T${hour}:00:00.000Z`;
  return { sessionId: `s${hour}`, startsAt, endsAt: startsAt, local: clock(startsAt) } as SlotView;
}

const clock = (at: string) => ({ startsAt: at, endsAt: at, repeated: false });

interface Booking {
  readonly token: string;
  readonly sessionId: string;
  state: 'held' | 'pending' | 'confirmed' | 'cancelled' | 'expired';
}

/** A widget, a server that answers on request, and the price shown to the guest when they paid. */
export class VenueModel {
  flow: Flow = startFlow('act');
  readonly bookings: Booking[] = [];
  readonly requests: Effect[] = [];
  readonly answers: FlowEvent[] = [];
  /** Token -> the start that the summary showed when the guest pressed Pay. */
  readonly shownAtPay = new Map<string, string>();
  private keys = 0;
  private readonly byKey = new Map<string, Booking>();

  click(event: FlowEvent): void {
    this.apply(stepFlow(this.flow, event));
  }

  choose = (hour: number) => this.click({ type: 'slot', slot: slotAt(hour), date: '2026-12-01' });
  proceed = () => this.click({ type: 'continue', key: `key${++this.keys}` });
  pay = () => this.click({ type: 'pay', errors: {} });

  /** The server acts on a request; `answered`: and its answer arrives. */
  serve(index: number, answered = true): void {
    const [request] = this.requests.splice(index % Math.max(1, this.requests.length), 1);
    if (!request) return;
    const answer = this.answerTo(request);
    if (answer) this.hear(answered ? answer : lost(request));
  }

  /** The request never reached the server. */
  lose(index: number): void {
    const [request] = this.requests.splice(index % Math.max(1, this.requests.length), 1);
    if (request) this.hear(lost(request));
  }

  /** An answer arrives once more. */
  repeat(index: number): void {
    const answer = this.answers[index % Math.max(1, this.answers.length)];
    if (answer) this.click(answer);
  }

  /** Answers under way never arrive; the server acts on some of those requests. */
  reload(served: boolean): void {
    if (served) for (const request of this.requests) this.answerTo(request);
    this.requests.length = 0;
    this.answers.length = 0;
    const kept: Flow = JSON.parse(JSON.stringify(this.flow));
    this.apply(restoreFlow(kept, { token: null, giftCard: null, only: 'act', here: true }));
  }

  /** The guest pays on the payment page, wherever that is open. */
  payThere(index: number): void {
    const pending = this.bookings.filter(({ state }) => state === 'pending');
    const booking = pending[index % Math.max(1, pending.length)];
    if (booking) booking.state = 'confirmed';
  }

  expire(index: number): void {
    const live = this.live();
    const booking = live[index % Math.max(1, live.length)];
    if (booking) booking.state = 'expired';
  }

  live = () => this.bookings.filter(({ state }) => state === 'held' || state === 'pending');
  of = (token: string) => this.bookings.find((each) => each.token === token);
  startOf = (token: string) => slotAt(Number(this.of(token)?.sessionId.slice(1))).startsAt;

  private apply({ flow, effects }: Step): void {
    this.flow = flow;
    for (const effect of effects) {
      if (effect.type === 'leave') continue;
      if (effect.type === 'checkout')
        this.shownAtPay.set(effect.token, flow.hold?.session.startsAt ?? 'nothing');
      this.requests.push(effect);
    }
  }

  private hear(answer: FlowEvent): void {
    this.answers.push(answer);
    this.click(answer);
  }

  private answerTo(request: Effect): FlowEvent | null {
    switch (request.type) {
      case 'take':
        return this.take(request.attempt.key, request.attempt.sessionId);
      case 'release':
        return this.release(request.token);
      case 'look':
        return { type: 'looked', token: request.token, booking: this.view(request.token), deviceNow: 0 };
      case 'checkout':
        return this.checkout(request.id, request.token);
      default:
        return null;
    }
  }

  private take(key: string, sessionId: string): FlowEvent {
    const known = this.byKey.get(key);
    const booking = known ?? { token: `t${this.bookings.length}`, sessionId, state: 'held' as const };
    if (!known) {
      this.bookings.push(booking);
      this.byKey.set(key, booking);
    }
    if (booking.state === 'cancelled' || booking.state === 'expired')
      return { type: 'hold-refused', key, code: 'hold-expired' };
    return {
      type: 'held',
      key,
      hold: holdOf(booking.token, slotAt(Number(sessionId.slice(1)))),
      deviceNow: 0,
    };
  }

  private release(token: string): FlowEvent {
    const booking = this.of(token);
    if (booking?.state === 'confirmed') return { type: 'release-failed', token, code: 'wrong-state' };
    if (booking && booking.state !== 'expired') booking.state = 'cancelled';
    return { type: 'released', token };
  }

  private checkout(id: number, token: string): FlowEvent {
    const booking = this.of(token);
    if (booking?.state === 'held' || booking?.state === 'pending') {
      booking.state = 'pending';
      return {
        type: 'checkout',
        id,
        answer: { next: 'payment', url: 'https://pay.example', expiresAt: now },
      };
    }
    if (booking?.state === 'confirmed') return { type: 'checkout', id, answer: { next: 'confirmed' } };
    return { type: 'refused', id, code: 'hold-expired', errors: {}, quote: null };
  }

  view(token: string): BookingView {
    const booking = this.of(token);
    const slot = slotAt(Number(booking?.sessionId.slice(1)));
    const paymentState = booking?.state === 'confirmed' ? 'paid' : 'unpaid';
    const expiresAt = '2026-11-22T17:10:00.000Z';
    const activity = { id: 'act' };
    const known = { ...slot, state: booking?.state, paymentState, now, expiresAt, activity, quote };
    return {
      ...known,
      party: [{ unitId: 'adult', quantity: 2 }],
      options: { mayExtend: true },
    } as unknown as BookingView;
  }
}

function holdOf(token: string, { sessionId, startsAt, endsAt, local }: SlotView): HoldView {
  const session = { id: sessionId, activityId: 'act', startsAt, endsAt, local };
  return { token, session, quote, now, expiresAt: '2026-11-22T17:10:00.000Z' } as unknown as HoldView;
}

function lost(request: Effect): FlowEvent {
  const code = 'offline';
  switch (request.type) {
    case 'take':
      return { type: 'hold-refused', key: request.attempt.key, code };
    case 'release':
      return { type: 'release-failed', token: request.token, code };
    case 'look':
      return { type: 'look-failed', token: request.token, code, deviceNow: 0 };
    case 'extend':
    case 'quote':
    case 'checkout':
      return { type: 'refused', id: request.id, code, errors: {}, quote: null };
    case 'leave':
      return { type: 'details', details: noDetails, clears: '' };
  }
}
