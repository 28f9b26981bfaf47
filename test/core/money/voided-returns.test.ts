import { expect, test } from '@jest/globals';
import type { LedgerEntry } from '../../../core/contract/model/guest/ledger.ts';
import type { CardAdjustment } from '../../../core/contract/model/money/gift-card.ts';
import { voidedReturns, withReplaced } from '../../../core/domain/money/voided-returns.ts';

const day = (number: number) => `2026-11-0${number}T12:00:00.000Z`;
const code = 'WXYZ-EFGH-JKLM-NPQR';
const bookingId = 'bkg_aaaaaaaaaaaa';

const moved = (at: string, amount: number, other: Partial<LedgerEntry> = {}) =>
  ({ kind: 'gift-card', at, code, amount, ...other }) as LedgerEntry;
const adjustment = (kind: CardAdjustment['kind'], at: string, id = 'a1'): CardAdjustment => ({
  id,
  kind,
  at,
  amount: 0,
  reason: '',
});

const voidedOn = (at: string, balance: number) => ({
  code,
  balance,
  adjustments: [adjustment('voided', at)],
});
const booking = (ledger: LedgerEntry[], confirmedAt: string | null = day(2)) =>
  ({ id: bookingId, ledger, ...(confirmedAt && { confirmedAt }) }) as Parameters<typeof voidedReturns>[1];

test.each([
  ['a cancellation after the card was voided', voidedOn(day(3), 4000), [moved(day(4), -4000)], [4000]],
  [
    'two refunds of a part',
    voidedOn(day(3), 3000),
    [moved(day(4), -1000), moved(day(5), -2000)],
    [1000, 2000],
  ],
  [
    'one while the card could be spent, if another came back later',
    voidedOn(day(4), 4000),
    [moved(day(3), -4000)],
    [],
  ],
  ['one while the card could be spent', voidedOn(day(3), 0), [moved(day(2), -4000)], []],
  ['one that was written off with the card', voidedOn(day(5), 0), [moved(day(4), -4000)], []],
  ['money spent', voidedOn(day(3), 4000), [], []],
  ['another card', voidedOn(day(3), 4000), [moved(day(4), -4000, { code: 'AAAA-BBBB-CCCC-DDDD' })], []],
  ['a refund to a bank card', voidedOn(day(3), 4000), [moved(day(4), 4000, { kind: 'payment' })], []],
  ['more than is on the card', voidedOn(day(3), 3999), [moved(day(4), -4000)], []],
  [
    'a card that staff adjusted',
    { code, balance: 4000, adjustments: [adjustment('adjusted', day(3))] },
    [moved(day(4), -4000)],
    [],
  ],
  ['a card that a bank’s decision ended', { code, balance: 4000 }, [moved(day(4), -4000)], []],
])('of %s, another card is owed for %j', (_, card, returned, amounts) => {
  const found = voidedReturns(card, booking([moved(day(1), 4000), ...returned]));
  expect(found.map(({ amount }) => amount)).toEqual(amounts);
});

test('a hold that was never paid is owed nothing, nor what it gave back before it was', () => {
  const ledger = [moved(day(1), 4000), moved(day(4), -4000)];
  expect(voidedReturns(voidedOn(day(3), 4000), booking(ledger, null))).toEqual([]);
  expect(voidedReturns(voidedOn(day(3), 4000), booking(ledger, day(5)))).toEqual([]);
});

test('each return is replaced once', () => {
  const paid = booking([moved(day(1), 4000), moved(day(4), -1000), moved(day(5), -3000)]);
  const card = voidedOn(day(3), 4000);
  const [first, second] = voidedReturns(card, paid);
  if (!first || !second) throw new Error('Two were owed.');
  const after = { ...card, ...withReplaced(card, first, day(6)) };
  expect(after).toMatchObject({ balance: 3000, adjustments: [{}, { kind: 'replaced', amount: -1000 }] });
  expect(voidedReturns(after, paid)).toEqual([second]);
  const done = { ...after, ...withReplaced(after, second, day(6)) };
  expect([voidedReturns(done, paid), done.balance]).toEqual([[], 0]);
});
