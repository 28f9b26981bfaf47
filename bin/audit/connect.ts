import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/contract/model/time.ts';
import { toInstant } from '../../core/domain/time.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { localTable } from './local-table.ts';

interface Connected {
  readonly table: Table;
  /** The present time of the table's system. */
  readonly now: Instant;
  readonly flags: Readonly<Record<string, unknown>>;
}

/**
 * The table that the command line names: `--table <name>`, or `--local` for the one of this machine. Ends the
 * process with 2 where it names none. `flags`: what else the command takes, each absent unless given.
 */
export async function connect(
  flags: Readonly<Record<string, { type: 'boolean' | 'string' }>>,
): Promise<Connected> {
  const { values } = parseArgs({
    options: { table: { type: 'string' }, local: { type: 'boolean', default: false }, ...flags },
  });
  const place = values.local ? await localTable(process.env.PORT ?? '4000') : { name: values.table };
  if (typeof place.name !== 'string') {
    console.error('Say which table: --table <name>, or --local.');
    process.exit(2);
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient('client' in place ? place.client : {}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const now = toInstant('now' in place ? place.now : new Date());
  return { table: { client, name: place.name }, now, flags: values };
}
