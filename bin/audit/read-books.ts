import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Books, Unreadable } from '../../core/domain/audit/books.ts';
import type { Item, Table } from '../../lambdas/data/table.ts';
import { countedDays } from './counted-days.ts';
import { liveHoldsOf } from './live-holds.ts';
import { misplacedAmong } from './misplaced.ts';
import { pointersAmong } from './pointers.ts';
import { promoUsesOf } from './promo-uses.ts';
import { countedSchemas, schemas } from './schemas.ts';
import { unlistedAmong } from './unlisted.ts';

/**
 * All items of the table that must agree, as they are now. An unreadable item is listed, and the others are
 * read all the same. While others write, the figures are not of one moment: read twice.
 */
export async function readBooks({ client, name }: Table): Promise<Books> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    items.push(...(page.Items ?? []));
  }
  return booksOf(items);
}

/** The same of items that were read already. */
export function booksOf(items: readonly Item[]): Books {
  const byEntity = Map.groupBy(items, ({ entity }) => String(entity));
  const of = <S extends z.ZodType>(entity: string, schema: S): z.output<S>[] =>
    (byEntity.get(entity) ?? []).flatMap((item) => {
      const read = schema.safeParse(item);
      return read.success ? [read.data] : [];
    });
  const bookings = of('BOOKING', countedSchemas.booking);
  const giftCards = of('GIFT_CARD', countedSchemas.giftCard);
  const venues = of('VENUE', countedSchemas.venue);
  const sessions = of('SESSION', countedSchemas.session);
  return {
    sessions,
    bookings,
    closures: of('CLOSURE', countedSchemas.closure),
    giftCards,
    promoCodes: of('PROMO_CODE', countedSchemas.promoCode),
    promoUses: promoUsesOf(byEntity.get('PROMO_USE') ?? [], bookings),
    liveHolds: liveHoldsOf(byEntity.get('LIVE_HOLDS') ?? [], bookings),
    resourceDays: of('RESOURCE_DAY', countedSchemas.resourceDay),
    misplaced: misplacedAmong(byEntity.get('BOOKING') ?? [], bookings),
    pointers: pointersAmong(items, { giftCards, venues }),
    dayFigures: countedDays(of('DAY_FIGURES', countedSchemas.dayFigures), { bookings, sessions, venues }),
    unlisted: unlistedAmong(byEntity.get('BOOKING_ENTRY') ?? [], bookings),
    unreadable: items.flatMap(unreadable),
    refundsAtStripe: null,
  };
}

function unreadable(item: Item): Unreadable[] {
  const { PK, SK, entity } = item;
  const named = { key: `${PK} ${SK}`, entity: String(entity ?? 'none') };
  if (typeof entity !== 'string') return [{ ...named, problem: 'does not say what it is' }];
  const read = schemas[entity]?.safeParse(item);
  if (!read || read.success) return [];
  const [first, ...others] = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [{ ...named, problem: others.length > 0 ? `${first} (and ${others.length} more)` : `${first}` }];
}
