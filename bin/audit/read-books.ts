import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { giftCard } from '../../core/contract/model/gift-card.ts';
import { promoCode } from '../../core/contract/model/promo-code.ts';
import { resourceDay } from '../../core/contract/model/resource-day.ts';
import { session } from '../../core/contract/model/session.ts';
import type { Books } from '../../core/domain/audit/audit-books.ts';
import { storedBooking } from '../../lambdas/data/bookings.ts';
import type { Table } from '../../lambdas/data/table.ts';

/** Everything in the table that moves, as it is now: nobody may be writing for the figures to be of one moment. */
export async function readBooks({ client, name }: Table): Promise<Books> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    items.push(...(page.Items ?? []));
  }
  const of = <S extends z.ZodType>(entity: string, schema: S): z.output<S>[] =>
    items.filter((item) => item.entity === entity).map((item) => schema.parse(item));
  return {
    sessions: of('SESSION', session),
    bookings: of('BOOKING', storedBooking),
    giftCards: of('GIFT_CARD', giftCard),
    promoCodes: of('PROMO_CODE', promoCode),
    resourceDays: of('RESOURCE_DAY', resourceDay),
  };
}
