/** Every line the application logs: code -> level and text. No bodies, no personal data. */
const catalogue = {
  'request-failed': { level: 'error', text: 'A request failed for a reason nobody expected' },
  'request-refused': { level: 'info', text: 'A request was answered with a problem' },
  'session-not-revoked': {
    level: 'error',
    text: 'Somebody signed out, but their refresh token could not be revoked',
  },
  'transaction-conflict': { level: 'warn', text: 'A transaction met another and is tried again' },
  'record-failed': { level: 'error', text: 'A stream record could not be processed and will be tried again' },
  'push-failed': { level: 'warn', text: 'A message could not be sent to a connection, which is closed' },
  'push-gone': { level: 'info', text: 'A connection was gone when a message was pushed to it' },
  'booking-fell-due': {
    level: 'info',
    text: 'A hold or an offer ran out, or a session was over, and the booking was moved on',
  },
  'late-payment-rescued': {
    level: 'warn',
    text: 'A payment came after its hold ran out; the seats were still free',
  },
  'late-payment-offered': {
    level: 'warn',
    text: 'A payment came after its seats were gone; the guest may choose another time',
  },
  'late-payment-refunded': {
    level: 'warn',
    text: 'A payment came after its seats were gone; it is refunded',
  },
  'payment-without-booking': {
    level: 'error',
    text: 'Stripe reports a payment for a booking that does not exist',
  },
  'payment-returned': {
    level: 'warn',
    text: 'A payment is not what was asked for, or came twice; it goes back',
  },
  'payment-without-gift-card': {
    level: 'error',
    text: 'Stripe reports a payment for a gift card that does not exist',
  },
  'gift-card-mismatch': {
    level: 'error',
    text: 'Stripe reports another amount than the gift card asks for; it is refunded',
  },
  'refund-failed': {
    level: 'error',
    text: 'A refund failed at Stripe or at the bank; staff have to settle it',
  },
  'refund-waiting': { level: 'warn', text: 'A refund waits because the account of the venue cannot be used' },
  'stripe-request-refused': {
    level: 'error',
    text: 'Stripe refused a request of ours: the key or a parameter is wrong',
  },
  'payment-of-nothing': {
    level: 'error',
    text: 'Stripe has a payment for a booking or a gift card that does not exist',
  },
  'reconciliation-skipped': {
    level: 'warn',
    text: 'The Stripe account of an organization cannot be read: its books were not compared',
  },
  'stripe-event-unreadable': {
    level: 'warn',
    text: 'An event of an account that the platform cannot read any more was left out',
  },
  'payment-followed': {
    level: 'info',
    text: 'Refunds or disputes of a payment changed at Stripe, and were noted',
  },
  'gift-card-shortfall': {
    level: 'warn',
    text: 'Money of a gift card went back that is spent already: the venue has lost it',
  },
  'reconciliation-difference': { level: 'error', text: 'Stripe and the table disagree about money' },
  'reconciliation-caught-up': {
    level: 'warn',
    text: 'Refunds or disputes had changed at Stripe, and no event had told us',
  },
  reconciled: { level: 'info', text: 'A day of Stripe was compared with the table' },
  'sessions-generated': { level: 'info', text: 'The sessions of an activity were brought up to date' },
  'seats-offered': { level: 'info', text: 'Seats that came free are held for a party from the waitlist' },
  'audit-difference': { level: 'error', text: 'A figure is not what the ledger adds up to' },
  'webhook-delivered': { level: 'info', text: 'An endpoint took a webhook message' },
  'webhook-not-delivered': { level: 'warn', text: 'An endpoint did not take a webhook message' },
  'webhook-disabled': {
    level: 'warn',
    text: 'An endpoint is gone, or has failed for days: it is sent nothing',
  },
  'failure-settled': { level: 'info', text: 'An operator sent failed work again, or discarded it' },
  'email-not-delivered': {
    level: 'warn',
    text: 'An email bounced, was reported as spam, or was not sent by SES',
  },
  'email-event-ignored': {
    level: 'info',
    text: 'SES reported on an email that is not about a known booking or gift card',
  },
  'email-sent': { level: 'info', text: 'An email was handed to SES' },
} as const;

export type LogCode = keyof typeof catalogue;

const levels = ['info', 'warn', 'error', 'fatal'];

/** Lambda's own setting for the least level that is written; everything when it is not set. */
const least = () => levels.indexOf((process.env.AWS_LAMBDA_LOG_LEVEL ?? 'INFO').toLowerCase());

/** Writes one JSON line. `fields` carries ids and counts, never what a person typed. */
export function log(code: LogCode, fields: Record<string, string | number | boolean | undefined> = {}): void {
  const { level, text } = catalogue[code];
  if (levels.indexOf(level) < least()) return;
  process.stdout.write(`${JSON.stringify({ level, code, text, at: new Date().toISOString(), ...fields })}\n`);
}

/** The message and the place of something thrown, for the log. */
export function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  return error.stack ? { error: error.message, stack: error.stack } : { error: error.message };
}
