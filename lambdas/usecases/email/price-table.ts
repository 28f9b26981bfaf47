import type { Booking } from '../../../core/contract/model/booking.ts';
import type { MinorUnits } from '../../../core/contract/model/money.ts';
import type { QuoteLine } from '../../../core/contract/model/price.ts';
import { balanceOf, moneyKept } from '../../../core/domain/booking/ledger.ts';
import type { PriceRow, PriceTable } from './document.ts';
import type { Formats } from './formats.ts';
import { type PriceWords, priceWords } from './languages/price.ts';
import type { SubjectMatter, Voice } from './subject-matter.ts';

/** The price of a booking that stands: what is paid of it, and what is left. */
export function standingPrice(
  matter: SubjectMatter,
  voice: Voice,
  later: 'payAtVenue' | 'leftToPay',
): PriceTable {
  const { booking } = matter;
  const words = priceWords[booking.language];
  const settled = [
    ...row(words.paid, moneyKept(booking), voice.format),
    ...due(words[later], balanceOf(booking), voice.format),
  ];
  return priceTable(booking, voice.format, settled);
}

/** The price of a booking that is still to be paid: what now, and what at the venue. */
export function askingPrice({ booking }: SubjectMatter, { format }: Voice): PriceTable {
  const { total, dueNow } = booking.quote;
  const words = priceWords[booking.language];
  const parts = [...due(words.payNow, dueNow, format), ...row(words.payAtVenue, total - dueNow, format)];
  return priceTable(booking, format, parts);
}

function priceTable({ quote, language }: Booking, format: Formats, settled: readonly PriceRow[]): PriceTable {
  const words = priceWords[language];
  const contained = quote.lines.filter(({ included }) => included);
  return {
    title: words.title,
    lines: quote.lines.filter(({ included }) => !included).map((line) => priceRow(line, words, format)),
    total: { label: words.total, amount: quote.total === 0 ? words.free : format.money(quote.total) },
    after: [
      ...contained.map(({ label, amount }) => ({
        label: words.included(label),
        amount: format.money(amount),
      })),
      ...settled,
    ],
  };
}

function priceRow(line: QuoteLine, words: PriceWords, format: Formats): PriceRow {
  return { label: labelOf(line, words, format), amount: format.money(line.amount) };
}

/** What the venue has named is called so; for the rest the guest's language has words. */
function labelOf(
  { kind, id, label, quantity, unitAmount }: QuoteLine,
  words: PriceWords,
  format: Formats,
): string {
  switch (kind) {
    case 'unit':
    case 'add-on':
      return quantity > 1 ? `${quantity} × ${label} (${format.money(unitAmount)})` : `${quantity} × ${label}`;
    case 'buy-out':
      return words.wholeSession;
    case 'promo-code':
      return words.promoCode(id);
    case 'gift-card':
      // The whole code is money.
      return words.giftCard(id.slice(-4));
    case 'fee':
      return feeLabel(id, words);
    case 'tax':
      return label;
  }
}

function feeLabel(id: string, words: PriceWords): string {
  if (id === 'cancellation') return words.cancellationFee;
  return id === 'platform' ? words.bookingFee : words.cardFee;
}

function row(label: string, amount: MinorUnits, format: Formats): PriceRow[] {
  return amount > 0 ? [{ label, amount: format.money(amount) }] : [];
}

function due(label: string, amount: MinorUnits, format: Formats): PriceRow[] {
  return row(label, amount, format).map((each) => ({ ...each, strong: true }));
}
