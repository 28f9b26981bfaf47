import type { Context } from 'aws-lambda';
import type { Environment } from '../../core/contract/settings.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { HttpEvent, HttpResult } from '../../lambdas/middleware/request.ts';
import { startTable } from '../../test/support/table.ts';
import { environmentOf } from './deployed-functions.ts';
import { startSecrets } from './secrets.ts';

type Invoke = (event: HttpEvent, context: Context) => Promise<HttpResult>;

export interface Stage {
  /** As the functions reach it. */
  readonly table: Table;
  readonly booking: Invoke;
  readonly availability: Invoke;
  close(): Promise<void>;
}

const entries = {
  booking: 'lambdas/handlers/http/guests/booking.ts',
  availability: 'lambdas/handlers/http/guests/availability.ts',
};

/** Functions as Lambda runs them: with the environment that the stacks give them, on a table and secrets of here. */
export async function openStage(): Promise<Stage> {
  const running = await startTable();
  const secrets = await startSecrets('a secret of the bench, as long as those that are generated');
  const endpoint = await running.table.client.config.endpoint?.();
  const before = { ...process.env };
  const environment: Environment = {
    ...(await environmentOf(entries.booking)),
    ...(await environmentOf(entries.availability)),
    TABLE_NAME: running.table.name,
  };
  Object.assign(process.env, {
    ...environment,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'root',
    AWS_SECRET_ACCESS_KEY: 'root',
    AWS_ENDPOINT_URL_DYNAMODB: `http://${endpoint?.hostname}:${endpoint?.port}`,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  });
  const [{ handler: booking }, { handler: availability }, { table }] = await Promise.all([
    import('../../lambdas/handlers/http/guests/booking.ts'),
    import('../../lambdas/handlers/http/guests/availability.ts'),
    import('../../lambdas/runtime/table.ts'),
  ]);
  return {
    table: table(),
    booking,
    availability,
    async close() {
      // The sections after this one start processes of their own, which must not inherit what is gone.
      process.env = before;
      await running.close();
      await secrets.close();
    },
  };
}
