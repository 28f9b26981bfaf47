import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { QuoteLine } from '../../../../core/contract/model/price.ts';
import { balanceOf, moneyKept } from '../../../../core/domain/booking/payments/ledger.ts';
import type { PriceRow, PriceTable } from './document.ts';
import type { SubjectMatter } from './subject-matter.ts';
import type { Voice } from './voice.ts';

/** The price of an active booking: the amount paid and the balance. */
export function bookingPriceTable(
  matter: SubjectMatter,
  voice: Voice,
  later: 'payAtVenue' | 'leftToPay',
): PriceTable {
  const { booking } = matter;
  const { t, format } = voice;
  const rows = [
    ...row(t('price.paid'), moneyKept(booking), format),
    ...due(t(`price.${later}`), balanceOf(booking), format),
  ];
  return priceTable(booking, voice, rows);
}

/** The price of a booking that is still to be paid: what now, and what at the venue. */
export function unpaidPriceTable({ booking }: SubjectMatter, voice: Voice): PriceTable {
  const { total, dueNow } = booking.quote;
  const { t, format } = voice;
  const parts = [
    ...due(t('price.payNow'), dueNow, format),
    ...row(t('price.payAtVenue'), total - dueNow, format),
  ];
  return priceTable(booking, voice, parts);
}

function priceTable({ quote }: Booking, voice: Voice, rows: readonly PriceRow[]): PriceTable {
  const { t, format } = voice;
  const contained = quote.lines.filter(({ included }) => included);
  return {
    title: t('price.title'),
    lines: quote.lines.filter(({ included }) => !included).map((line) => priceRow(line, voice)),
    total: {
      label: t('price.total'),
      amount: quote.total === 0 ? t('price.free') : format.money(quote.total),
    },
    after: [
      ...contained.map(({ label, amount }) => ({
        label: t('price.included', { tax: label }),
        amount: format.money(amount),
      })),
      ...rows,
    ],
  };
}

function priceRow(line: QuoteLine, voice: Voice): PriceRow {
  return { label: labelOf(line, voice), amount: voice.format.money(line.amount) };
}

/** What the venue has named is called so; for the rest the guest's language has words. */
function labelOf({ kind, id, label, quantity, unitAmount }: QuoteLine, { t, format }: Voice): string {
  switch (kind) {
    case 'unit':
    case 'add-on':
      return quantity > 1 ? `${quantity} × ${label} (${format.money(unitAmount)})` : `${quantity} × ${label}`;
    case 'buy-out':
      return t('price.wholeSession');
    case 'promo-code':
      return t('price.promoCode', { code: id });
    case 'discount':
      return t('price.discount');
    case 'gift-card':
      // The whole code is money.
      return t('price.giftCard', { ending: id.slice(-4) });
    case 'fee':
      return feeLabel(id, t);
    case 'tax':
      return label;
  }
}

function feeLabel(id: string, t: Voice['t']): string {
  if (id === 'cancellation') return t('price.cancellationFee');
  return id === 'platform' ? t('price.bookingFee') : t('price.cardFee');
}

function row(label: string, amount: MinorUnits, format: Voice['format']): PriceRow[] {
  return amount > 0 ? [{ label, amount: format.money(amount) }] : [];
}

function due(label: string, amount: MinorUnits, format: Voice['format']): PriceRow[] {
  return row(label, amount, format).map((each) => ({ ...each, strong: true }));
}
