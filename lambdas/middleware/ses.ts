import type { EventBridgeEvent } from 'aws-lambda';
import type { ConsumerOf } from '../../core/contract/consumers.ts';
import { consumerHandler } from './consumer.ts';

type SesEvent = Pick<EventBridgeEvent<string, unknown>, 'detail-type' | 'detail'>;

/** The Lambda handler of a consumer of SES's events. `type`: SES's name for the event. */
export function sesHandler(
  name: ConsumerOf<'ses'>,
  handle: (detail: unknown, type: string) => Promise<void>,
) {
  return consumerHandler(name, (event: SesEvent) => handle(event.detail, event['detail-type']));
}
