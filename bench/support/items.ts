import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { ActivityId, OrganizationId } from '../../core/contract/model/ids.ts';
import { sessionsOf } from '../../lambdas/data/keys.ts';
import type { Table } from '../../lambdas/data/table.ts';

/** An activity's sessions as they lie in the table. */
export async function itemsOf(
  { client, name }: Table,
  { organizationId, activityId }: { organizationId: OrganizationId; activityId: ActivityId },
): Promise<Record<string, unknown>[]> {
  const query = {
    TableName: name,
    KeyConditionExpression: 'PK = :partition AND begins_with(SK, :sessions)',
    ExpressionAttributeValues: {
      ':partition': sessionsOf(organizationId, activityId),
      ':sessions': 'SESSION#',
    },
  };
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateQuery({ client }, query)) items.push(...(page.Items ?? []));
  return items;
}
