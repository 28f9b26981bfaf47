import * as z from 'zod';
import { bookingId, customerId, organizationId, venueId } from '../../core/contract/model/ids.ts';
import type { GiftCard } from '../../core/contract/model/money/gift-card.ts';
import { giftCardCode } from '../../core/contract/model/money/gift-card.ts';
import type { Venue } from '../../core/contract/model/venue/venue.ts';
import type { Books, Pointer } from '../../core/domain/audit/books.ts';
import { type Key, keys } from '../../lambdas/data/keys.ts';
import type { Item } from '../../lambdas/data/table.ts';

const named = z.object({ organizationId, venueId: venueId.optional() });
const ofCard = z.object({ PK: z.string().transform((PK) => organizationOf(PK)), code: giftCardCode });
const ofBooking = z.object({ PK: z.string().transform((PK) => organizationOf(PK)), bookingId });
const ofCustomer = z.object({ PK: z.string().transform((PK) => organizationOf(PK)), customerId });

const organizationOf = (partition: string) => organizationId.parse(partition.split('#')[1]);

interface Owners {
  readonly giftCards: readonly GiftCard[];
  readonly venues: readonly Venue[];
}

/** Pointers that lead to no item, and missing pointers to a card or a venue. */
export function pointersAmong(items: readonly Item[], { giftCards, venues }: Owners): Books['pointers'] {
  const there = new Set(items.map(({ PK, SK }) => `${PK} ${SK}`));
  const exists = ({ PK, SK }: Pointer['target']) => there.has(`${PK} ${SK}`);
  const due = [...giftCards.flatMap(pointersToCard), ...venues.flatMap(pointersToVenue)];
  return {
    // The engine deletes expired items one by one.
    orphans: items
      .filter(({ ttl }) => ttl === undefined)
      .flatMap(pointerOf)
      .filter(({ target }) => !exists(target)),
    missing: due.filter(({ key }) => !exists(key)),
  };
}

function pointerOf(item: Item): Pointer[] {
  const { PK, SK, ...attributes } = item;
  const target = targetOf(item);
  if (!target) return [];
  const { org, key } = target;
  return [{ organizationId: org, key: { PK: String(PK), SK: String(SK) }, target: key, attributes }];
}

function targetOf(item: Item) {
  switch (item.entity) {
    case 'DIRECTORY': {
      const { data } = named.safeParse(item);
      if (!data) return null;
      const { organizationId: org, venueId: venue } = data;
      return { org, key: venue ? keys.venue(org, venue) : keys.organization(org) };
    }
    case 'GIFT_CARD_ID': {
      const { data } = ofCard.safeParse(item);
      return data ? { org: data.PK, key: keys.giftCard(data.PK, data.code) } : null;
    }
    case 'BOOKING_ENTRY':
    case 'BOOKING_CUSTOMER': {
      const { data } = ofBooking.safeParse(item);
      return data ? { org: data.PK, key: keys.booking(data.PK, data.bookingId) } : null;
    }
    case 'CUSTOMER_IDENTITY': {
      const { data } = ofCustomer.safeParse(item);
      return data ? { org: data.PK, key: keys.customer(data.PK, data.customerId) } : null;
    }
    default:
      return null;
  }
}

function pointersToCard({ organizationId: org, id, code, status }: GiftCard): Pointer[] {
  if (status === 'pending') return [];
  const attributes = { entity: 'GIFT_CARD_ID', code };
  return [
    { organizationId: org, key: keys.giftCardId(org, id), target: keys.giftCard(org, code), attributes },
  ];
}

function pointersToVenue({ organizationId: org, id, slug, embedKey }: Venue): Pointer[] {
  const attributes = { entity: 'DIRECTORY', organizationId: org, venueId: id };
  const to = (key: Key): Pointer => ({ organizationId: org, key, target: keys.venue(org, id), attributes });
  return [to(keys.slug(slug)), to(keys.embedKey(embedKey))];
}
