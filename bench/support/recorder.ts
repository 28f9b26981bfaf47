import type { QueryCommandInput, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../lambdas/data/table.ts';

export interface Recording {
  readonly transactions: readonly TransactWriteCommandInput[];
  readonly queries: readonly QueryCommandInput[];
}

/** What an action sends through the table's client, as it is before it is marshalled. */
export async function record({ client }: Table, action: () => Promise<unknown>): Promise<Recording> {
  const transactions: TransactWriteCommandInput[] = [];
  const queries: QueryCommandInput[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      if ('TransactItems' in args.input) transactions.push(JSON.parse(JSON.stringify(args.input)));
      if ('KeyConditionExpression' in args.input) queries.push(JSON.parse(JSON.stringify(args.input)));
      return next(args);
    },
    { step: 'initialize', name: 'recorder' },
  );
  await action();
  client.middlewareStack.remove('recorder');
  return { transactions, queries };
}

/** The last of what was recorded. @throws when there is none */
export function lastOf<T>(recorded: readonly T[]): T {
  const last = recorded.at(-1);
  if (last === undefined) throw new Error('The action sent nothing of that kind.');
  return last;
}
