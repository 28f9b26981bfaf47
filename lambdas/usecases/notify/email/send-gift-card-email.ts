import type { EventDetail } from '../../../../core/contract/events.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import { withLook } from '../../../../core/domain/catalogue/look.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { giftCards } from '../../../data/money/gift-cards.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { EmailDocument } from './document.ts';
import {
  type GiftCardMatter,
  giftCardBought,
  giftCardCredited,
  giftCardGiven,
} from './documents/gift-card.ts';
import { messageOf } from './message.ts';
import { type MailDeps, sendOnce } from './send-once.ts';

export interface GiftCardEmailDeps extends MailDeps {
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

interface Letter {
  readonly kind: 'given' | 'bought' | 'credited';
  readonly to: GiftCard['buyer'];
  readonly document: EmailDocument;
}

/**
 * Sends a gift card to its recipient and a receipt to its buyer, each once, however often the event
 * is told. A card that was given back or stopped meanwhile is not
 * sent, nor one that staff hand over printed.
 * @throws when one could not be sent, or another is at it: the event has to come again
 */
export async function sendGiftCardEmails(
  deps: GiftCardEmailDeps,
  { organizationId, giftCardId }: EventDetail<'gift-card.activated'>,
): Promise<void> {
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (card?.status !== 'active') return;
  const matter = await matterOf(deps.table, deps.siteUrl, card);
  for (const { kind, to, document } of lettersOf(matter)) {
    if (isErased(to)) continue;
    await sendOnce(deps, { organizationId, giftCardId, kind }, async () =>
      messageOf(document, to, matter.venue, []),
    );
  }
}

/**
 * Sends a card again to its recipient, also one that staff handed over in print.
 * @throws as `sendGiftCardEmails` does
 */
export async function resendGiftCardEmail(
  deps: GiftCardEmailDeps,
  { organizationId, giftCardId, requestId }: EventDetail<'gift-card.email-requested'>,
): Promise<void> {
  const card = await giftCards(deps.table).byId(organizationId, giftCardId);
  if (card?.status !== 'active') return;
  const matter = await matterOf(deps.table, deps.siteUrl, { ...card, delivery: 'email' });
  const [letter] = lettersOf(matter);
  if (!letter || isErased(letter.to)) return;
  const { kind, to, document } = letter;
  await sendOnce(deps, { organizationId, giftCardId, kind: `${kind}#${requestId}` }, async () =>
    messageOf(document, to, matter.venue, []),
  );
}

/** The one with the code comes first. */
function lettersOf(matter: GiftCardMatter): Letter[] {
  const { buyer, recipient, origin, delivery } = matter.card;
  if (delivery === 'print') return [];
  if (origin === 'credit') return [{ kind: 'credited', to: buyer, document: giftCardCredited(matter) }];
  const receipt: Letter = { kind: 'bought', to: buyer, document: giftCardBought(matter) };
  if (!recipient) return [receipt];
  return [{ kind: 'given', to: recipient, document: giftCardGiven(matter, recipient) }, receipt];
}

async function matterOf(table: Table, siteUrl: string, card: GiftCard): Promise<GiftCardMatter> {
  const [all, organization] = await Promise.all([
    venues(table).list(card.organizationId),
    organizations(table).get(card.organizationId),
  ]);
  const venue = all.find(({ id }) => id === card.venueId);
  if (!venue || !organization) throw new Error('A gift card without its venue.');
  const others = all.filter(({ id, status }) => id !== venue.id && status === 'active');
  return {
    card,
    venue: withLook(venue, organization),
    otherVenues: others.map(({ name }) => name),
    venueUrl: `${siteUrl}/${venue.slug}`,
  };
}
