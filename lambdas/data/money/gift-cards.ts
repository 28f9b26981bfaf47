import type { GiftCardId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { GiftCardTaking } from '../../../core/contract/model/money/taking.ts';
import { takingOfCard } from '../../../core/domain/money/takings.ts';
import { tillNotOpen } from '../../../core/domain/money/till.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, type Condition, present } from '../conditions.ts';
import { getItems } from '../find.ts';
import { cardRefundWrites } from '../guest/open-refunds.ts';
import { keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { label, type Named, type Outcome, type Put, transact, type Write } from '../transaction.ts';
import { markHasGiftCards } from '../venue/venues.ts';
import { takingWrite } from './takings.ts';
import { tillWritesOfCard } from './tills.ts';

const pointer = giftCard.pick({ code: true });

/** An unpaid card is deleted after this many days: no payment method takes longer. */
const pendingDays = 30;

interface ChangeOfCard {
  readonly set: Partial<GiftCard>;
  readonly only: readonly Condition[];
  readonly extra?: readonly Write[];
}

export type GiftCardChange = { done: true } | { done: false; card: GiftCard | null };

export const giftCards = (table: Table) => ({
  get: (org: OrganizationId, code: GiftCard['code']) => getItem(table, keys.giftCard(org, code), giftCard),

  async byId(org: OrganizationId, id: GiftCardId): Promise<GiftCard | null> {
    const found = await getItem(table, keys.giftCardId(org, id), pointer);
    return found && getItem(table, keys.giftCard(org, found.code), giftCard);
  },

  /** Those of them that exist. */
  async getMany(org: OrganizationId, ids: readonly GiftCardId[]): Promise<GiftCard[]> {
    const codes = await getItems(
      table,
      ids.map((id) => keys.giftCardId(org, id)),
      pointer,
    );
    return getItems(
      table,
      codes.map(({ code }) => keys.giftCard(org, code)),
      giftCard,
    );
  },

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.giftCardsOfOrganization,
      { partition: keys.organization(org).PK, sort: 'GIFT#' },
      giftCard,
    ),

  /**
   * Writes a card, once for its id, and its venue stays from then on; with the money of a sale at the counter, if it
   * is one. Answers the one that stands: another than `value` for a repeated request. `extra`: further writes of the
   * same transaction.
   * @throws Problem('not-found') when its venue is deleted; Problem('invalid-input') when its till is not open
   */
  async create(value: GiftCard, extra: readonly Write[] = []): Promise<GiftCard> {
    const venue = markHasGiftCards(value.organizationId, value.venueId);
    const outcome = await transact(table, [
      ...newGiftCard(value),
      ...label('venue', venue),
      ...counterWrites(value, takingOfCard(value, 'payment')),
      ...extra,
    ]);
    if (outcome.done) return value;
    if (outcome.met.has('venue')) throw new Problem('not-found', 'venue-deleted');
    const existing = await this.byId(value.organizationId, value.id);
    if (existing) return existing;
    if (outcome.met.has('till')) throw tillNotOpen();
    throw new Error('Two gift cards with one code.');
  },

  /**
   * Writes facts about a card, and what belongs to them, while the conditions hold. The balance of a card in use
   * moves with bookings only.
   * @throws Problem('invalid-input') when the till of a refund at the counter is not open
   */
  async change(value: GiftCard, { set, only, extra = [] }: ChangeOfCard): Promise<GiftCardChange> {
    const update = { update: keyOf(value), set, add: { version: 1 }, only: [present, ...only] };
    const after = { ...value, ...set };
    const outcome = await transact(table, [
      ...label('card', update),
      ...extra,
      ...cardRefundWrites(value, after),
      ...counterWrites(value, set.counterRefund ? takingOfCard(after, 'refund') : null),
    ]);
    if (!outcome.done && !outcome.met.has('card') && outcome.met.has('till')) throw tillNotOpen();
    return changed(outcome);
  },

  /** As `change`, and the card is no longer forgotten: there is money behind it. */
  async keep(value: GiftCard, { set, only }: ChangeOfCard): Promise<GiftCardChange> {
    const remove = ['ttl'];
    const { organizationId, id, code } = value;
    const card = { update: keyOf(value), set, add: { version: 1 }, remove, only: [present, ...only] };
    const outcome = await transact(table, [
      ...label('card', card),
      { update: keys.giftCardId(organizationId, id), set: { code }, remove, only: [present] },
      ...cardRefundWrites(value, { ...value, ...set }),
    ]);
    return changed(outcome);
  },
});

/**
 * A new card as writes of a transaction: found by its code, and by its id. One for a booking needs no more: a venue
 * that has had an activity stays.
 */
export function newGiftCard(value: GiftCard): Put[] {
  const { organizationId, code, id } = value;
  const life = value.status === 'pending' ? { ttl: forgottenAt(value) } : {};
  return [
    {
      put: { ...keys.giftCard(organizationId, code), entity: 'GIFT_CARD', ...value, ...life },
      only: [absent],
    },
    {
      put: { ...keys.giftCardId(organizationId, id), entity: 'GIFT_CARD_ID', code, ...life },
      only: [absent],
    },
  ];
}

/** Seconds since 1970. */
function forgottenAt({ createdAt }: GiftCard): number {
  return Math.floor(Date.parse(createdAt) / 1000) + pendingDays * 24 * 60 * 60;
}

const keyOf = ({ organizationId, code }: GiftCard) => keys.giftCard(organizationId, code);

/** The money of a sale or a refund at the counter: in the takings and, where a till has the cash, in the till. */
function counterWrites(card: GiftCard, taking: GiftCardTaking | null): Named<'till' | 'taking'>[] {
  if (!taking) return [];
  return [
    ...label('taking', takingWrite(card.organizationId, card.venueId, taking)),
    ...label('till', ...tillWritesOfCard(card, taking)),
  ];
}

function changed(outcome: Outcome<'card' | 'till' | 'taking'>): GiftCardChange {
  if (outcome.done) return outcome;
  const found = outcome.met.get('card');
  return { done: false, card: found ? giftCard.parse(found) : null };
}
