import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { Delivery, Webhook } from '../../../../core/contract/model/integrations/webhook.ts';
import { toInstant } from '../../../../core/domain/time.ts';

/** A new signing key of 192 bits, in the notation of the Standard Webhooks specification. */
export function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/**
 * The headers of the Standard Webhooks specification: the message's id, which is the same in each attempt,
 * the time of this attempt, and a signature over both and the body, with the secret and, for a day after a
 * rotation, the previous one.
 */
export function signedHeaders(
  { secret, previousSecret }: Pick<Webhook, 'secret' | 'previousSecret'>,
  { id }: Pick<Delivery, 'id'>,
  body: string,
  now: Date,
): Record<string, string> {
  const holds = previousSecret !== undefined && previousSecret.validUntil > toInstant(now);
  const secrets = holds ? [secret, previousSecret.secret] : [secret];
  return {
    'content-type': 'application/json',
    'user-agent': 'BookingTMS-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((each) => new Signer(each).sign(id, now, body)).join(' '),
  };
}
