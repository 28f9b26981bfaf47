import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type EventDetail, type EventType, eventSource } from '../../core/contract/events.ts';

export type BusEvent = { [T in EventType]: { type: T; detail: EventDetail<T> } }[EventType];

export interface Bus {
  /** Puts events on the bus, in batches. Answers the events that the bus did not accept. */
  publish(events: readonly BusEvent[]): Promise<readonly BusEvent[]>;
}

/** EventBridge takes at most this many events in one request. */
const batchSize = 10;

export function eventBridge(busName: string): Bus {
  const client = new EventBridgeClient();
  return {
    async publish(events) {
      const refused: BusEvent[] = [];
      for (let from = 0; from < events.length; from += batchSize) {
        const batch = events.slice(from, from + batchSize);
        const { Entries = [] } = await client.send(
          new PutEventsCommand({ Entries: batch.map(entry(busName)) }),
        );
        refused.push(...batch.filter((_, index) => Entries[index]?.ErrorCode !== undefined));
      }
      return refused;
    },
  };
}

function entry(busName: string) {
  return ({ type, detail }: BusEvent) => ({
    EventBusName: busName,
    Source: eventSource,
    DetailType: type,
    Detail: JSON.stringify(detail),
    Time: new Date(detail.occurredAt),
  });
}
