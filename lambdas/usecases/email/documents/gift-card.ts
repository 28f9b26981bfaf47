import type { GiftCard } from '../../../../core/contract/model/gift-card.ts';
import type { Venue } from '../../../../core/contract/model/venue.ts';
import type { EmailDocument, Note, PriceTable } from '../document.ts';
import { type Formats, formatsFor } from '../formats.ts';
import { commonWords } from '../languages/common.ts';
import { type GiftCardWords, giftCardWords } from '../languages/gift-card.ts';
import { priceWords } from '../languages/price.ts';
import { brandOf, contactLine, whereFact } from '../subject-matter.ts';

/** What an email about a gift card is made from. */
export interface GiftCardMatter {
  readonly card: GiftCard;
  readonly venue: Venue;
  /** Other venues where it can be spent. */
  readonly otherVenues: readonly string[];
  /** The venue's public page. */
  readonly venueUrl: string;
}

type Recipient = NonNullable<GiftCard['recipient']>;

/** The present itself, to whoever it was bought for. */
export function giftCardGiven(matter: GiftCardMatter, recipient: Recipient): EmailDocument {
  const { card, venue } = matter;
  const { words, amount } = voiceOf(matter);
  const { given } = words;
  const buyer = card.buyer.name;
  const message = card.message.trim();
  return {
    ...spendable(matter, recipient.name, given.lead(buyer, amount, venue.name)),
    subject: given.subject(buyer, venue.name),
    title: given.title,
    ...(message && { quotation: { text: message, by: buyer } }),
    footer: footerOf(matter, given.why(buyer, venue.name)),
  };
}

/** The receipt, to whoever paid: with the code where there is nobody else to have it. */
export function giftCardBought(matter: GiftCardMatter): EmailDocument {
  const { card, venue } = matter;
  const { words, format, amount } = voiceOf(matter);
  const { bought } = words;
  const { name } = card.buyer;
  const envelope = {
    subject: bought.subject(venue.name),
    title: bought.title,
    price: receipt(card, words, format),
    footer: footerOf(matter, bought.why(venue.name)),
  };
  if (!card.recipient) return { ...spendable(matter, name, bought.own(amount, venue.name)), ...envelope };
  const sent = bought.sent(amount, venue.name, card.recipient.name, card.recipient.email);
  return { ...plain(matter, name, sent), ...envelope };
}

/** A credit that the venue gave in place of a refund. */
export function giftCardCredited(matter: GiftCardMatter): EmailDocument {
  const { card, venue } = matter;
  const { words, amount } = voiceOf(matter);
  const { credit } = words;
  return {
    ...spendable(matter, card.buyer.name, credit.lead(amount, venue.name)),
    subject: credit.subject(amount, venue.name),
    title: credit.title,
    footer: footerOf(matter, commonWords[card.language].why(venue.name)),
  };
}

/** With the code, and where and how to spend it. */
function spendable(matter: GiftCardMatter, name: string, lead: string) {
  const { card, venueUrl } = matter;
  const { words, amount } = voiceOf(matter);
  return {
    ...plain(matter, name, lead),
    highlight: { label: words.code, strong: [card.code], lines: [words.worth(amount), words.keep] },
    facts: [whereFact(matter, commonWords[card.language])],
    action: { label: words.choose, url: venueUrl },
    notes: [howNote(matter)],
  };
}

function plain({ card, venue }: GiftCardMatter, name: string, lead: string) {
  return {
    language: card.language,
    preview: lead,
    brand: brandOf(venue),
    paragraphs: [commonWords[card.language].greeting(name), lead],
    facts: [],
    notes: [],
  };
}

function howNote(matter: GiftCardMatter): Note {
  const { words, format } = voiceOf(matter);
  const elsewhere = matter.otherVenues.length > 0 ? [words.alsoAt(format.list(matter.otherVenues))] : [];
  return { title: words.howTitle, text: [words.how, ...elsewhere].join(' ') };
}

function receipt({ initialAmount, language }: GiftCard, words: GiftCardWords, format: Formats): PriceTable {
  const amount = format.money(initialAmount);
  return {
    title: priceWords[language].title,
    lines: [{ label: words.line, amount }],
    total: { label: words.paid, amount },
    after: [],
  };
}

function footerOf({ card, venue }: GiftCardMatter, why: string): string[] {
  return [contactLine(venue, commonWords[card.language]), why];
}

function voiceOf({ card, venue }: GiftCardMatter) {
  const { language, currency, initialAmount } = card;
  const format = formatsFor(language, venue.address.country, venue.timeZone, currency);
  return { words: giftCardWords[language], format, amount: format.money(initialAmount) };
}
