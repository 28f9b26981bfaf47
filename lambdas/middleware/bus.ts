import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import type { ConsumerOf, EventOf } from '../../core/contract/consumers.ts';
import { type EventDetail, type EventType, events } from '../../core/contract/events.ts';
import { organizationId } from '../../core/contract/model/ids.ts';
import type { Table } from '../data/table.ts';
import { addLogFields, logIdsOf } from '../runtime/log.ts';
import { tenantTable } from '../runtime/tenant-table.ts';
import { consumerHandler } from './consumer.ts';

interface EventHandler<T extends EventType> {
  handle(detail: EventDetail<T>): Promise<void>;
}

interface AnyEventHandler {
  handle(detail: unknown): Promise<void>;
}

/**
 * No function has this property, so no handler can be given for an event that the registry does not give the
 * consumer.
 */
interface NotItsEvent {
  readonly 'the registry does not give this event to the consumer': never;
}

/** A handler for each event that the registry gives the consumer, and for no others. */
export type EventHandlers<N extends ConsumerOf<'bus'>> = {
  [T in EventOf<N>]: EventHandler<T>['handle'];
} & { [T in Exclude<EventType, EventOf<N>>]?: EventHandler<T>['handle'] & NotItsEvent };

/** The Lambda handler of a consumer of bus events: one parsed event at a time. An error causes a retry. */
export function busHandler<N extends ConsumerOf<'bus'>>(name: N, handlers: EventHandlers<N>) {
  return consumerHandler(name, async (event: BusEvent) => handle(handlers, event));
}

/**
 * The same for events of organizations: the handlers are made for the organization of the event. `table`
 * reaches only the keys of that organization. `invocation`: Lambda's id for this event, the same in every
 * retry.
 */
export function tenantBusHandler<N extends ConsumerOf<'bus'>>(
  name: N,
  handlersOf: (table: Table, invocation: string) => EventHandlers<N>,
) {
  return consumerHandler(name, async (event: BusEvent, { awsRequestId }) => {
    const tenant = ofOrganization.parse(event.detail);
    return handle(handlersOf(tenantTable(tenant.organizationId), awsRequestId), event);
  });
}

type BusEvent = Pick<EventBridgeEvent<string, unknown>, 'detail-type' | 'detail'>;

const ofOrganization = z.object({ organizationId });

const schemas: Readonly<Record<string, z.ZodType>> = events;

type ByType = Readonly<Record<string, AnyEventHandler['handle'] | undefined>>;

async function handle(handlers: ByType, { 'detail-type': type, detail }: BusEvent): Promise<void> {
  addLogFields({ event: type, ...logIdsOf(detail) });
  const handler = handlers[type];
  if (!handler) throw new Error(`Not an event of this function: ${type}.`);
  await handler(schemas[type]?.parse(detail));
}
