import { AsyncLocalStorage } from 'node:async_hooks';
import { optionalEnv } from './config.ts';

/** Every line the application logs: code -> level and text. No bodies, no personal data. */
const catalogue = {
  'request-failed': { level: 'error', text: 'A request failed unexpectedly' },
  'request-answered': { level: 'info', text: 'A request was answered' },
  'session-not-revoked': {
    level: 'error',
    text: 'The refresh token of a signed-out person could not be revoked',
  },
  'visit-not-counted': { level: 'warn', text: 'A visit of a named widget was not counted' },
  'transaction-conflict': { level: 'warn', text: 'A transaction conflicted with another and is retried' },
  'work-done': { level: 'info', text: 'Background work was done' },
  'work-failed': {
    level: 'error',
    text: 'Background work failed and is retried',
  },
  'record-failed': { level: 'error', text: 'A message could not be processed and is retried' },
  'push-failed': { level: 'warn', text: 'A message could not be sent to a connection, which is closed' },
  'push-gone': { level: 'info', text: 'A connection was gone when a message was pushed to it' },
  'booking-written': { level: 'info', text: 'A booking was created or changed' },
  'event-published': { level: 'info', text: 'An event was put on the bus' },
  'booking-fell-due': {
    level: 'info',
    text: 'A hold or an offer expired, or a session ended',
  },
  'late-payment-rescued': {
    level: 'warn',
    text: 'A late payment found its seats still free',
  },
  'late-payment-offered': {
    level: 'warn',
    text: 'A late payment found its seats gone; another time is offered',
  },
  'late-payment-refunded': {
    level: 'warn',
    text: 'A late payment found its seats gone; it is refunded',
  },
  'payment-without-booking': {
    level: 'error',
    text: 'A payment is for no known booking',
  },
  'payment-returned': {
    level: 'warn',
    text: 'A payment has the wrong amount or came twice; it is refunded',
  },
  'payment-without-gift-card': {
    level: 'error',
    text: 'A payment is for no known gift card',
  },
  'gift-card-mismatch': {
    level: 'error',
    text: 'A gift card was paid with the wrong amount; it is refunded',
  },
  'refund-failed': {
    level: 'error',
    text: 'A refund failed at Stripe or at the bank; staff have to settle it',
  },
  'refund-waiting': { level: 'warn', text: 'A refund waits because the account of the venue cannot be used' },
  'stripe-request-refused': {
    level: 'error',
    text: 'Stripe refused a request: its key or a parameter is wrong',
  },
  'payment-of-nothing': {
    level: 'error',
    text: 'Stripe has a payment for no known booking or gift card',
  },
  'reconciliation-skipped': {
    level: 'warn',
    text: 'A Stripe account cannot be read: its organization was not compared',
  },
  'stripe-event-unreadable': {
    level: 'warn',
    text: 'An event of an unreadable Stripe account was ignored',
  },
  'payment-followed': {
    level: 'info',
    text: 'Refunds or disputes of a payment changed at Stripe, and were noted',
  },
  'gift-card-shortfall': {
    level: 'warn',
    text: 'Gift card money was refunded that is already spent: the venue loses it',
  },
  'reconciliation-difference': { level: 'error', text: 'Stripe and the table disagree about money' },
  'reconciliation-caught-up': {
    level: 'warn',
    text: 'Refunds or disputes changed at Stripe without an event',
  },
  reconciled: { level: 'info', text: 'A day of Stripe was compared with the table' },
  'sessions-generated': { level: 'info', text: 'The sessions of an activity were brought up to date' },
  'seats-offered': { level: 'info', text: 'Freed seats are held for a party on the waitlist' },
  'audit-difference': { level: 'error', text: 'A figure is not what the ledger adds up to' },
  'webhook-delivered': { level: 'info', text: 'An endpoint took a webhook message' },
  'webhook-not-delivered': { level: 'warn', text: 'An endpoint did not take a webhook message' },
  'webhook-disabled': {
    level: 'warn',
    text: 'An endpoint is gone or failed for days, and is disabled',
  },
  'failure-resolved': { level: 'info', text: 'An operator sent failed work again, or discarded it' },
  'email-not-delivered': {
    level: 'warn',
    text: 'An email bounced, was reported as spam, or was not sent by SES',
  },
  'email-event-ignored': {
    level: 'info',
    text: 'SES reported on an email of no known booking or gift card',
  },
  'email-sent': { level: 'info', text: 'An email was handed to SES' },
} as const;

export type LogCode = keyof typeof catalogue;

const levels = ['info', 'warn', 'error', 'fatal'];

/** The lowest level that is written, from Lambda's own setting; `INFO` without it. */
const least = () => levels.indexOf((optionalEnv('AWS_LAMBDA_LOG_LEVEL') ?? 'INFO').toLowerCase());

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

const scopes = new AsyncLocalStorage<{ fields: Fields }>();

/** Adds these fields, beside those of an outer call, to every line that is logged while `run` is at work. */
export function withLogFields<T>(fields: Fields, run: () => T): T {
  return scopes.run({ fields: { ...scopes.getStore()?.fields, ...fields } }, run);
}

/** Adds these fields to every later line of the `withLogFields` that the caller runs in. */
export function addLogFields(fields: Fields): void {
  const scope = scopes.getStore();
  if (scope) scope.fields = { ...scope.fields, ...fields };
}

const ids = ['eventId', 'organizationId', 'venueId', 'bookingId', 'giftCardId', 'refundId'];

/** The ids, of an event or of a route's parameters, by which lines are searched. */
export function logIdsOf(source: unknown): Fields {
  if (typeof source !== 'object' || source === null) return {};
  const found = Object.entries(source).filter(([name, id]) => ids.includes(name) && typeof id === 'string');
  return Object.fromEntries(found);
}

/** Writes one JSON line. `fields` are ids and counts, never text that a person entered. */
export function log(code: LogCode, fields: Fields = {}): void {
  const { level, text } = catalogue[code];
  if (levels.indexOf(level) < least()) return;
  process.stdout.write(
    `${JSON.stringify({ level, code, text, at: new Date().toISOString(), ...scopes.getStore()?.fields, ...fields })}\n`,
  );
}

/** The message of an error, without email addresses, and where it was thrown, for the log. */
export function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: maskAddresses(String(error)) };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: maskAddresses(error.message), ...(frames.length > 0 && { stack: frames.join('\n') }) };
}

/** Replaces each word with an @: other services put people's addresses into their messages. */
export function maskAddresses(text: string): string {
  // Word by word: one pattern over a long line takes time that grows with its square.
  const words = text.split(/(\s)/).map((word) => (word.includes('@') ? '(address)' : word));
  return words.join('');
}

/** Starts counting; each call answers the whole milliseconds since. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => Math.round(performance.now() - started);
}
