import * as z from 'zod';
import { eventSource } from '../../../../core/contract/events.ts';
import { organizationId } from '../../../../core/contract/model/ids.ts';
import {
  type FailedDelivery,
  failedDeliveryId,
} from '../../../../core/contract/model/platform/failed-delivery.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { maskAddresses } from '../../../runtime/log.ts';

/** A message of a dead-letter queue, as SQS delivers it. */
export interface Letter {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly SentTimestamp: string };
  readonly messageAttributes: Readonly<Record<string, { readonly stringValue?: string | undefined }>>;
}

const context = z.object({ functionArn: z.string(), condition: z.string() });

/** From Lambda, after the last retry of an asynchronous event or of records of the table's stream. */
const givenUp = z.object({
  requestContext: context,
  requestPayload: z.unknown(),
  responsePayload: z.object({ errorType: z.string(), errorMessage: z.string() }).partial().nullish(),
});
const batch = z.object({ requestContext: context, DDBStreamBatchInfo: z.record(z.string(), z.unknown()) });

const busEvent = z.object({
  source: z.literal(eventSource),
  'detail-type': z.string(),
  detail: z.object({ organizationId: organizationId.optional().catch(undefined) }),
});

type Read = Pick<FailedDelivery, 'function' | 'kind' | 'event' | 'error'>;

/**
 * The failure that a message describes, from Lambda, a rule of the bus or a schedule. Reading a message twice
 * gives the same failure.
 */
export function readFailure(ids: Pick<Ids, 'from'>, letter: Letter): FailedDelivery {
  const { messageId, attributes } = letter;
  const { event, error, ...read } = contentOf(letter);
  const told = read.kind === 'event' ? busEvent.safeParse(event) : null;
  return {
    id: failedDeliveryId.parse(`fdl_${attributes.SentTimestamp}_${ids.from(messageId).slice(0, 12)}`),
    ...read,
    ...(told?.success && { eventType: told.data['detail-type'] }),
    ...(told?.data?.detail.organizationId && { organizationId: told.data.detail.organizationId }),
    error: { type: error.type, message: summaryOf(error.message) },
    failedAt: toInstant(new Date(Number(attributes.SentTimestamp))),
    event,
    status: 'waiting',
    replays: 0,
    version: 1,
  };
}

function contentOf({ body, messageAttributes }: Letter): Read {
  const content = parsed(body);
  const records = batch.safeParse(content);
  if (records.success) return ofStream(records.data);
  const tried = givenUp.safeParse(content);
  if (tried.success) return ofFunction(tried.data);
  const target = messageAttributes.TARGET_ARN?.stringValue;
  if (target !== undefined) return notHandedOver(content, target, messageAttributes);
  const error = { type: 'Unreadable', message: 'The source of this message in the queue is unknown.' };
  return { function: 'unknown', kind: 'unreadable', event: null, error };
}

function ofStream({ requestContext, DDBStreamBatchInfo }: z.infer<typeof batch>): Read {
  const message = 'Records of the table’s stream failed every retry.';
  return {
    function: nameOf(requestContext.functionArn),
    kind: 'stream',
    event: DDBStreamBatchInfo,
    error: { type: requestContext.condition, message },
  };
}

function ofFunction({ requestContext, requestPayload, responsePayload }: z.infer<typeof givenUp>): Read {
  const { errorType = requestContext.condition, errorMessage = '' } = responsePayload ?? {};
  return {
    function: nameOf(requestContext.functionArn),
    kind: kindOf(requestPayload),
    event: requestPayload,
    error: { type: errorType, message: errorMessage },
  };
}

/** The bus or the schedule could not start the function. */
function notHandedOver(event: unknown, target: string, attributes: Letter['messageAttributes']): Read {
  const said = (name: string) => attributes[name]?.stringValue ?? '';
  const error = { type: said('ERROR_CODE') || 'NotInvoked', message: said('ERROR_MESSAGE') };
  return { function: nameOf(target), kind: kindOf(event), event, error };
}

function kindOf(event: unknown): 'event' | 'schedule' {
  return busEvent.safeParse(event).success ? 'event' : 'schedule';
}

/** `arn:aws:lambda:<region>:<account>:function:<name>[:<version>]` */
function nameOf(arn: string): string {
  return arn.split(':')[6] ?? arn;
}

/** The first line, without email addresses. */
function summaryOf(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return maskAddresses(line).slice(0, 300);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
