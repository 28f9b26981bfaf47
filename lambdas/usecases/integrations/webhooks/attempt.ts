import {
  type Delivery,
  type DeliveryAttempt,
  mostAttempts,
  type Webhook,
} from '../../../../core/contract/model/integrations/webhook.ts';
import { isConcerning, isHopeless, nextAttempt } from '../../../../core/domain/integrations/retries.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { type AttemptEnd, type DeliveryKey, deliveries } from '../../../data/integrations/deliveries.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import type { WebhookAnswer } from '../../../gateways/webhook-sender.ts';
import { log } from '../../../runtime/log.ts';
import type { SendDeps } from './delivery-deps.ts';
import { messageOf } from './message.ts';
import { responseOf } from './response.ts';
import { signedHeaders } from './sign.ts';

/** Minutes: far longer than an attempt takes. After a crash, a later sweep sends the message. */
const lease = 2;

/** The instant until which an attempt that starts now has the exclusive right to the message. */
export function leaseFrom(now: Date): string {
  return addMinutes(toInstant(now), lease);
}

/**
 * The outcome of an attempt. `left-alone`: it was not made, because another run is sending the message or it
 * is not due.
 */
export type Attempted = 'delivered' | 'refused' | 'no-answer' | 'left-alone';

/** Sends a message that is due, unless another run is sending it. */
export async function attemptDue(deps: SendDeps, key: DeliveryKey): Promise<Attempted> {
  const now = deps.clock.now();
  const found = await deliveries(deps.table).get(key);
  if (found?.status !== 'pending' || !found.nextAttemptAt || found.nextAttemptAt > toInstant(now)) {
    return 'left-alone';
  }
  const claimed = await deliveries(deps.table).claim(found, toInstant(now), leaseFrom(now));
  if (!claimed) return 'left-alone';
  return attempt(deps, await webhooks(deps.table).get(key.organizationId, key.webhookId), claimed);
}

/**
 * Sends a message that this caller has claimed, and records the result. After a crash between the two the
 * message is sent again: endpoints get each message at least once, and recognize it by its id.
 */
export async function attempt(deps: SendDeps, to: Webhook | null, claimed: Delivery): Promise<Attempted> {
  const message = to?.status === 'enabled' ? await messageOf(deps.table, claimed) : null;
  if (!to || !message) {
    await deliveries(deps.table).finish(claimed, { status: 'failed', history: claimed.history });
    return 'left-alone';
  }
  const body = JSON.stringify(message);
  const began = deps.clock.now();
  const headers = signedHeaders(to, claimed, body, began);
  const answer = await deps.sender.post({ url: to.url, headers, body });
  const outcome = endOf(deps, claimed, answer);
  const end: AttemptEnd = {
    ...outcome,
    history: historyWith(claimed, outcome, { from: began, to: deps.clock.now() }),
    ...('status' in answer && { response: responseOf(answer, { to, message, headers }) }),
    ...('booking' in message.data && { sentVersion: message.data.booking.version }),
  };
  await deliveries(deps.table).finish(claimed, end);
  await noteHealth(deps, to, end);
  tell(claimed, end);
  if (end.status === 'delivered') return 'delivered';
  return 'status' in answer ? 'refused' : 'no-answer';
}

type Outcome = Omit<AttemptEnd, 'history' | 'response' | 'sentVersion'>;

function endOf({ clock, random }: SendDeps, { attempts }: Delivery, answer: WebhookAnswer): Outcome {
  const now = toInstant(clock.now());
  if ('status' in answer && answer.status >= 200 && answer.status < 300) {
    return { status: 'delivered', responseStatus: answer.status, deliveredAt: now };
  }
  const failed: Failed = 'status' in answer ? refusal(answer.status) : answer;
  const again = failed.responseStatus === gone ? null : nextAttempt(attempts, now, random());
  return again ? { status: 'pending', ...failed, nextAttemptAt: again } : { status: 'failed', ...failed };
}

/** The latest attempts, this one included. */
function historyWith(
  { history }: Delivery,
  { responseStatus, failure }: Outcome,
  { from, to }: { readonly from: Date; readonly to: Date },
): DeliveryAttempt[] {
  const made: DeliveryAttempt = {
    at: toInstant(from),
    took: Math.max(0, to.getTime() - from.getTime()),
    ...(responseStatus !== undefined && { responseStatus }),
    ...(failure !== undefined && { failure }),
  };
  return [...history, made].slice(-mostAttempts);
}

/** HTTP 410: the endpoint wants no more messages. */
const gone = 410;

type Failed = Pick<AttemptEnd, 'responseStatus' | 'failure'>;

function refusal(status: number): Failed {
  return { responseStatus: status, failure: status >= 300 && status < 400 ? 'redirect' : 'status' };
}

/**
 * Records an endpoint's health: one that is gone, or has failed for days, is disabled; its owner is warned
 * before.
 */
async function noteHealth({ table, clock }: SendDeps, to: Webhook, end: AttemptEnd): Promise<void> {
  const now = toInstant(clock.now());
  if (end.status === 'delivered') {
    if (to.failingSince) await webhooks(table).noteSuccess(to);
    return;
  }
  if (end.responseStatus === gone) return disable('gone');
  if (isHopeless(to.failingSince, now)) return disable('failing');
  if (!to.failingSince) return webhooks(table).noteFailure(to, now);
  if (isConcerning(to.failingSince, now) && !to.warnedAt) await webhooks(table).noteWarning(to, now);

  async function disable(reason: 'gone' | 'failing'): Promise<void> {
    if (!(await webhooks(table).disable(to, reason))) return;
    log('webhook-disabled', { organizationId: to.organizationId, webhookId: to.id, reason });
  }
}

function tell({ organizationId, webhookId, id, attempts }: Delivery, end: AttemptEnd): void {
  const { responseStatus, failure } = end;
  const code = end.status === 'delivered' ? 'webhook-delivered' : 'webhook-not-delivered';
  log(code, { organizationId, webhookId, deliveryId: id, attempts, responseStatus, failure });
}
