import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { bookingId, giftCardId, organizationId } from '../../core/contract/model/ids.ts';
import { listTakings, listTakingsOfCard } from '../../lambdas/usecases/desk/day/list-takings.ts';
import type { MoneyDeps } from '../../lambdas/usecases/desk/money-days/count-money-day.ts';

const found = z.object({ entity: z.string(), id: z.string(), organizationId });

/** Lists the money of every booking and gift card in the table that is not listed yet. */
export async function listAgain(deps: MoneyDeps): Promise<void> {
  const { client, name } = deps.table;
  const question = {
    TableName: name,
    FilterExpression: 'entity IN (:booking, :card)',
    ExpressionAttributeValues: { ':booking': 'BOOKING', ':card': 'GIFT_CARD' },
  };
  for await (const { Items = [] } of paginateScan({ client }, question)) {
    for (const item of Items) await listOne(deps, found.parse(item));
  }
}

function listOne(deps: MoneyDeps, { entity, id, organizationId: org }: z.infer<typeof found>): Promise<void> {
  if (entity === 'BOOKING') return listTakings(deps, { organizationId: org, bookingId: bookingId.parse(id) });
  return listTakingsOfCard(deps, { organizationId: org, giftCardId: giftCardId.parse(id) });
}
