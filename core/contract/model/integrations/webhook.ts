import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { bookingId, deliveryId, organizationId, webhookId } from '../ids.ts';
import { line } from '../text.ts';
import { instant } from '../time.ts';

/** What an endpoint may ask to be told of. */
export const webhookEvents = [
  'booking.confirmed',
  'booking.rescheduled',
  'booking.cancelled',
  'booking.checked-in',
  'booking.completed',
  'booking.no-show',
  'booking.refunded',
] as const;

export const webhookEvent = z.enum(webhookEvents);

/** What is sent: an event or a test message. */
export const webhookMessageType = z.enum([...webhookEvents, 'webhook.test']);

/** Where an organization wants to be told of its events. */
export const webhook = z.object({
  id: webhookId,
  organizationId,
  url: z
    .url({ protocol: /^https?$/, hostname: /./, error: 'enter-webhook-url' satisfies PlainProblemKey })
    .max(1000),
  description: line(200).default(''),
  events: z
    .array(webhookEvent)
    .min(1, 'choose-event' satisfies PlainProblemKey)
    .max(webhookEvents.length),
  /** `disabled`: nothing is sent, and nothing is kept to be sent. */
  status: z.enum(['enabled', 'disabled']),
  /** Why the system disabled it: it answered 410, or has failed for days. */
  disabledReason: z.enum(['gone', 'failing']).optional(),
  /** Since then no delivery has succeeded; absent while they do. */
  failingSince: instant.optional(),
  /** When its owner was warned that it will be switched off; absent once deliveries succeed again. */
  warnedAt: instant.optional(),
  /** `whsec_` and the key in base64: what deliveries are signed with. */
  secret: z.string(),
  /** The one before it: deliveries are signed with both until then. */
  previousSecret: z.object({ secret: z.string(), validUntil: instant }).optional(),
  createdAt: instant,
  version: z.int().min(1),
});

/** Why an attempt did not succeed. */
export const deliveryFailure = z.enum([
  /** An answer that is not 2xx. */
  'status',
  /** An answer that points elsewhere: it is not followed. */
  'redirect',
  /** No answer in time. */
  'timeout',
  /** No connection: unknown host, connection refused, or invalid certificate. */
  'unreachable',
  /** The host is within a private network: it is not called. */
  'private-address',
]);

/** One call of an endpoint. */
export const deliveryAttempt = z.object({
  at: instant,
  /** Milliseconds until the answer, or until it was given up. */
  took: z.int().min(0),
  responseStatus: z.int().optional(),
  failure: deliveryFailure.optional(),
});

/** Attempts that are kept of a message: those of one schedule of retries. */
export const mostAttempts = 10;

/** The beginning of an endpoint's answer, without personal data and secrets of the message. */
export const webhookResponse = z.object({
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string(),
  /** Whether the body was longer. */
  isCut: z.boolean(),
});

/**
 * One message to one endpoint. It holds only the id of its subject: each attempt reads the current booking, and no
 * erased guest remains in a log.
 */
export const delivery = z.object({
  /** Also the message's own id, the same at each attempt: begins with when, so that text order is time order. */
  id: deliveryId,
  organizationId,
  webhookId,
  type: webhookMessageType,
  bookingId: bookingId.optional(),
  refundId: z.string().optional(),
  /** When what it tells of happened. */
  occurredAt: instant,
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int().min(0),
  /** When it is tried next, while it is pending. */
  nextAttemptAt: instant.optional(),
  lastAttemptAt: instant.optional(),
  /** HTTP status of the last answer. */
  responseStatus: z.int().optional(),
  failure: deliveryFailure.optional(),
  deliveredAt: instant.optional(),
  /** The latest attempts, oldest first. */
  history: z.array(deliveryAttempt).max(mostAttempts).default([]),
  /** The last answer. */
  response: webhookResponse.optional(),
  /** The version of the booking in the last attempt. */
  sentVersion: z.int().optional(),
});

export type WebhookEvent = z.infer<typeof webhookEvent>;
export type WebhookMessageType = z.infer<typeof webhookMessageType>;
export type Webhook = z.infer<typeof webhook>;
export type Delivery = z.infer<typeof delivery>;
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>;
export type WebhookResponse = z.infer<typeof webhookResponse>;
export type DeliveryFailure = z.infer<typeof deliveryFailure>;
