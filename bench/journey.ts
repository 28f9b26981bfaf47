import type { Usage } from './prices.ts';
import type { Operation } from './results.ts';

/** One step of a guest from the first look to the confirmation. */
export interface Step {
  readonly name: string;
  readonly times: number;
  /** The operation whose table units and function time the step uses; none where no function runs. */
  readonly operation?: Operation;
  /** Calls of Stripe that a function waits for. */
  readonly stripeCalls?: number;
  /** What each occurrence uses besides the table and the function's time. */
  readonly usage: Usage;
}

const kilobytes = (count: number): Usage => ({ edgeGigabyte: count / 1_000_000 });

/** From the browser through CloudFront and the HTTP API to a function, and back. */
const request = (answer: number): Usage => ({
  edgeRequest: 1,
  httpCall: 1,
  invocation: 1,
  ...kilobytes(answer),
});

/**
 * A guest who looks at three days, takes seats, pays by card and gets an email, without any other guests:
 * nothing is batched or cached, and every consumer starts for one record.
 */
export const journey: readonly Step[] = [
  { name: 'open the widget', operation: 'open the widget', times: 1, usage: request(8) },
  { name: 'its script, language and styles', times: 1, usage: { edgeRequest: 3, ...kilobytes(30) } },
  { name: 'month view', operation: 'month view', times: 1, usage: request(3) },
  { name: 'day views', operation: 'day view', times: 2, usage: request(2) },
  {
    name: 'WebSocket: five minutes, subscribing',
    operation: 'follow a venue',
    times: 1,
    usage: { edgeRequest: 1, invocation: 2, socketMessage: 2, socketMinute: 5 },
  },
  { name: 'quote', operation: 'quote', times: 1, usage: request(1) },
  { name: 'hold', operation: 'hold', times: 1, usage: request(1) },
  { name: 'start checkout', operation: 'start checkout', times: 1, stripeCalls: 1, usage: request(1) },
  { name: 'webhook, stored', operation: 'store a webhook', times: 1, usage: request(0) },
  {
    name: 'webhook, acted on: confirmed',
    operation: 'confirm',
    times: 1,
    stripeCalls: 1,
    usage: { busEvent: 1, invocation: 1 },
  },
  { name: 'verify on return', operation: 'verify on return', times: 1, usage: request(1) },
  {
    name: 'changes told to the bus',
    times: 5,
    usage: { invocation: 1, busEvent: 0.4, gigabyteSecond: 0.005 },
  },
  {
    name: 'pushed to one open widget',
    operation: 'push, 1 follower',
    times: 2,
    usage: { invocation: 1, socketMessage: 1 },
  },
  {
    name: 'changes of the booking alone, without followers',
    times: 2,
    usage: { invocation: 1, readUnit: 0.5, gigabyteSecond: 0.005 },
  },
  { name: 'email written', operation: 'send the email', times: 1, usage: { invocation: 1 } },
];

/** Listed apart: an email costs more than all the rest, whichever service sends it. */
export const emailStep: Step = { name: 'email handed to SES', times: 1, usage: { email: 1 } };
