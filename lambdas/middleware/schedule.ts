import type { ConsumerOf } from '../../core/contract/consumers.ts';
import { consumerHandler } from './consumer.ts';

/** The Lambda handler of a function that runs by the clock. What `run` answers shows how much it did. */
export function scheduleHandler<Done>(name: ConsumerOf<'schedule'>, run: () => Promise<Done>) {
  return consumerHandler(name, () => run());
}
