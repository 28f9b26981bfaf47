import type { GiftCard } from '../../../../../core/contract/model/money/gift-card.ts';
import type { VenueWithLook } from '../../../../../core/domain/catalogue/look.ts';
import type { EmailDocument, Note, PriceTable } from '../document.ts';
import { brandOf, contactLine, whereFact } from '../subject-matter.ts';
import { type Voice, voiceIn } from '../voice.ts';

/** What an email about a gift card is made from. */
export interface GiftCardMatter {
  readonly card: GiftCard;
  readonly venue: VenueWithLook;
  /** Other venues where it can be spent. */
  readonly otherVenues: readonly string[];
  /** The venue's public page. */
  readonly venueUrl: string;
}

type Recipient = NonNullable<GiftCard['recipient']>;

/** The gift card itself, to its recipient. */
export function giftCardGiven(matter: GiftCardMatter, recipient: Recipient): EmailDocument {
  const { card, venue } = matter;
  const { t } = voiceOf(matter);
  const amount = amountOf(matter);
  const buyer = card.buyer.name;
  const message = card.message.trim();
  return {
    ...spendable(matter, recipient.name, t('giftCard.given.lead', { buyer, amount, venue: venue.name })),
    subject: t('giftCard.given.subject', { buyer, venue: venue.name }),
    title: t('giftCard.given.title'),
    ...(message && { quotation: { text: message, by: buyer } }),
    footer: footerOf(matter, t('giftCard.given.why', { buyer, venue: venue.name })),
  };
}

/** The receipt, to the buyer: with the code when there is no other recipient. */
export function giftCardBought(matter: GiftCardMatter): EmailDocument {
  const { card, venue } = matter;
  const { t } = voiceOf(matter);
  const amount = amountOf(matter);
  const { name } = card.buyer;
  const envelope = {
    subject: t('giftCard.bought.subject', { venue: venue.name }),
    title: t('giftCard.bought.title'),
    price: receipt(matter),
    footer: footerOf(matter, t('giftCard.bought.why', { venue: venue.name })),
  };
  if (!card.recipient)
    return {
      ...spendable(matter, name, t('giftCard.bought.own', { amount, venue: venue.name })),
      ...envelope,
    };
  const sent = t('giftCard.bought.sent', { amount, venue: venue.name, ...card.recipient });
  return { ...plain(matter, name, sent), ...envelope };
}

/** A credit that the venue gave in place of a refund. */
export function giftCardCredited(matter: GiftCardMatter): EmailDocument {
  const { card, venue } = matter;
  const { t } = voiceOf(matter);
  const amount = amountOf(matter);
  return {
    ...spendable(matter, card.buyer.name, t('giftCard.credit.lead', { amount, venue: venue.name })),
    subject: t('giftCard.credit.subject', { amount, venue: venue.name }),
    title: t('giftCard.credit.title'),
    footer: footerOf(matter, t('why', { venue: venue.name })),
  };
}

/** With the code, and where and how to spend it. */
function spendable(matter: GiftCardMatter, name: string, lead: string) {
  const { card, venueUrl } = matter;
  const voice = voiceOf(matter);
  const { t, format } = voice;
  const amount = format.money(card.balance);
  return {
    ...plain(matter, name, lead),
    highlight: {
      label: t('giftCard.code'),
      strong: [card.code],
      lines: [t('giftCard.worth', { amount }), t('giftCard.keep')],
    },
    facts: [whereFact(matter, voice)],
    action: { label: t('giftCard.choose'), url: venueUrl },
    notes: [howNote(matter)],
  };
}

function plain(matter: GiftCardMatter, name: string, lead: string) {
  const { card, venue, venueUrl } = matter;
  const { t } = voiceOf(matter);
  return {
    language: card.language,
    preview: lead,
    brand: brandOf(venue, venueUrl),
    paragraphs: [t('greeting', { name }), lead],
    facts: [],
    notes: [],
  };
}

function howNote(matter: GiftCardMatter): Note {
  const { t, format } = voiceOf(matter);
  const elsewhere =
    matter.otherVenues.length > 0 ? [t('giftCard.alsoAt', { venues: format.list(matter.otherVenues) })] : [];
  return { title: t('giftCard.howTitle'), text: [t('giftCard.how'), ...elsewhere].join(' ') };
}

function receipt(matter: GiftCardMatter): PriceTable {
  const { t } = voiceOf(matter);
  const amount = amountOf(matter);
  return {
    title: t('price.title'),
    lines: [{ label: t('giftCard.line'), amount }],
    total: { label: t('giftCard.paid'), amount },
    after: [],
  };
}

function footerOf(matter: GiftCardMatter, why: string): string[] {
  return [contactLine(matter.venue, voiceOf(matter)), why];
}

function amountOf(matter: GiftCardMatter): string {
  return voiceOf(matter).format.money(matter.card.initialAmount);
}

function voiceOf({ card, venue }: GiftCardMatter): Voice {
  return voiceIn(card.language, venue, card.currency);
}
