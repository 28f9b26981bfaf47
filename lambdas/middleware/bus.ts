import type { EventBridgeEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type EventDetail, type EventType, events } from '../../core/contract/events.ts';

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
  const byType: Record<string, AnyConsumer['consume'] | undefined> = consumers;
  const schemas: Record<string, z.ZodType> = events;
  return async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const type = event['detail-type'];
    const consume = byType[type];
    if (!consume) throw new Error(`Not an event of this function: ${type}.`);
    await consume(schemas[type]?.parse(event.detail));
  };
}
