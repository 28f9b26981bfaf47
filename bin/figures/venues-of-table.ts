import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Venue, venue } from '../../core/contract/model/venue/venue.ts';
import type { Table } from '../../lambdas/data/table.ts';

/** Every venue in the table. */
export async function venuesOfTable({ client, name }: Table): Promise<Venue[]> {
  const question = {
    TableName: name,
    FilterExpression: 'entity = :entity',
    ExpressionAttributeValues: { ':entity': 'VENUE' },
  };
  const found: Venue[] = [];
  for await (const { Items = [] } of paginateScan({ client }, question)) {
    found.push(...Items.map((item) => venue.parse(item)));
  }
  return found;
}
