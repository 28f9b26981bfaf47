import type { Context, EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { type EventDetail, type EventType, events } from '../../core/contract/events.ts';
import { organizationId } from '../../core/contract/model/ids.ts';
import type { Table } from '../data/table.ts';
import { tenantTable } from '../runtime/tenant-table.ts';

interface Consumer<T extends EventType> {
  consume(detail: EventDetail<T>): Promise<void>;
}

interface AnyConsumer {
  consume(detail: unknown): Promise<void>;
}

/** What runs for each type of event that a function consumes. */
export type Consumers = { [T in EventType]?: Consumer<T>['consume'] };

/** The Lambda handler of a consumer of bus events: one parsed event at a time; what it throws makes it come again. */
export function busHandler(consumers: Consumers) {
  return consuming(() => consumers);
}

/**
 * The same for events of organizations: what runs is made for the one that an event is about. `table` reaches the
 * keys of that one and no other's. `invocation`: Lambda's id for this event, the same when it is tried again.
 */
export function tenantBusHandler(consumersOf: (table: Table, invocation: string) => Consumers) {
  return consuming((detail, invocation) =>
    consumersOf(tenantTable(ofOrganization.parse(detail).organizationId), invocation),
  );
}

const ofOrganization = z.object({ organizationId });

const schemas: Readonly<Record<string, z.ZodType>> = events;

function consuming(consumersFor: (detail: unknown, invocation: string) => Consumers) {
  return async (
    event: EventBridgeEvent<string, unknown>,
    { awsRequestId }: Pick<Context, 'awsRequestId'>,
  ): Promise<void> => {
    const type = event['detail-type'];
    const byType: Record<string, AnyConsumer['consume'] | undefined> = consumersFor(
      event.detail,
      awsRequestId,
    );
    const consume = byType[type];
    if (!consume) throw new Error(`Not an event of this function: ${type}.`);
    await consume(schemas[type]?.parse(event.detail));
  };
}
