import type { failedDeliveries } from '../../../data/platform/failed-deliveries.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { describeError, log } from '../../../runtime/log.ts';
import { type Letter, readFailure } from './read-failure.ts';

interface Deps {
  readonly failures: Pick<ReturnType<typeof failedDeliveries>, 'keep'>;
  readonly ids: Pick<Ids, 'from'>;
}

/** Lists the messages of a dead-letter queue. Answers the ids of messages that must be retried. */
export async function keepFailures(deps: Deps, letters: readonly Letter[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const letter of letters) {
    try {
      await deps.failures.keep(readFailure(deps.ids, letter));
    } catch (error) {
      log('record-failed', { messageId: letter.messageId, ...describeError(error) });
      failed.push(letter.messageId);
    }
  }
  return failed;
}
