import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry, RefundEntry } from '../../../../core/contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import type { Fact } from './document.ts';
import type { SubjectMatter } from './subject-matter.ts';
import type { Voice } from './voice.ts';

/** What one decision gives back, by the way it goes, in minor units. */
export interface MoneyBack {
  readonly card: MinorUnits;
  /** Over the counter, by cash or card. */
  readonly venue: MinorUnits;
  readonly credit: MinorUnits;
  readonly giftCard: MinorUnits;
  readonly total: MinorUnits;
}

/** What a booking's ledger gave back by one decision: its entries have the same time. */
export function moneyBackAt(
  { ledger }: Pick<Booking, 'ledger'>,
  at: Instant | undefined,
  reasons: readonly RefundEntry['reason'][],
): MoneyBack {
  return moneyBackIn(
    ledger.filter((entry) => entry.at === at),
    reasons,
  );
}

/** What these entries give back for one of these reasons; what goes to a gift card has no reason of its own. */
function moneyBackIn(entries: readonly LedgerEntry[], reasons: readonly RefundEntry['reason'][]): MoneyBack {
  const by = (...methods: RefundEntry['method'][]) =>
    sum(
      entries.map((entry) =>
        entry.kind === 'refund' && reasons.includes(entry.reason) && methods.includes(entry.method)
          ? entry.amount
          : 0,
      ),
    );
  const ways = { card: by('stripe'), venue: by('cash', 'terminal'), credit: by('credit') };
  const giftCard = sum(entries.map(returnedToCard));
  return { ...ways, giftCard, total: ways.card + ways.venue + ways.credit + giftCard };
}

function returnedToCard(entry: LedgerEntry): MinorUnits {
  return entry.kind === 'gift-card' && entry.amount < 0 ? -entry.amount : 0;
}

/** Where the money goes and when it is there; nothing when none comes back. */
export function moneyBackFacts({ venue }: SubjectMatter, { t, format }: Voice, back: MoneyBack): Fact[] {
  if (back.total === 0) return [];
  const strong = [
    ...(back.card > 0 ? [t('moneyBack.card', { amount: format.money(back.card) })] : []),
    ...(back.venue > 0
      ? [t('moneyBack.venue', { amount: format.money(back.venue), venue: venue.name })]
      : []),
    ...(back.credit > 0 ? [t('moneyBack.credit', { amount: format.money(back.credit) })] : []),
    ...(back.giftCard > 0 ? [t('moneyBack.giftCard', { amount: format.money(back.giftCard) })] : []),
  ];
  return [{ label: t('moneyBack.title'), strong, lines: back.card > 0 ? [t('moneyBack.banks')] : [] }];
}
