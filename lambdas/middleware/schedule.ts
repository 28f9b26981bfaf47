import type { ConsumerOf } from '../../core/contract/consumers.ts';
import { consumerHandler } from './consumer.ts';

/** The Lambda handler of a scheduled function. The result of `run` shows how much it did. */
export function scheduleHandler<Done>(name: ConsumerOf<'schedule'>, run: () => Promise<Done>) {
  return consumerHandler(name, () => run());
}
