import { expect, test } from '@jest/globals';
import { nextActivity } from '../../../frontend/admin/features/desk/new-booking/group.ts';
import {
  type Card,
  foundCards,
  isRefundable,
} from '../../../frontend/admin/features/selling/gift-cards/cards.ts';
import {
  endOfDay,
  lastDateBefore,
  startOfDay,
} from '../../../frontend/admin/features/selling/promo-codes/local-day.ts';
import { foundCodes, standingOf } from '../../../frontend/admin/features/selling/promo-codes/standing.ts';

const now = '2026-11-29T12:00:00.000Z';
const later = '2026-12-01T00:00:00.000Z';

test.each([
  [{}, 'active'],
  [{ status: 'paused' }, 'paused'],
  [{ startsAt: later }, 'scheduled'],
  [{ startsAt: now }, 'active'],
  [{ endsAt: now }, 'over'],
  [{ endsAt: later }, 'active'],
  [{ maxUses: 3, uses: 3 }, 'used-up'],
  [{ maxUses: 3, uses: 2 }, 'active'],
  [{ status: 'paused', endsAt: now }, 'over'],
  [{ status: 'archived', endsAt: now }, 'archived'],
  [{ status: 'paused', maxUses: 1, uses: 1 }, 'paused'],
])('a code with %j is %s', (rules, standing) => {
  expect(standingOf({ status: 'active', uses: 0, ...rules } as never, now)).toBe(standing);
});

test('codes are found by text and name; those that guests can use come first', () => {
  const code = (text: string, more = {}) => ({
    code: text,
    name: `About ${text}`,
    status: 'active',
    uses: 0,
    ...more,
  });
  const codes = [code('ZOO'), code('ALT', { status: 'paused' }), code('MAY', { startsAt: later })] as never[];
  const textsOf = (typed: string) => foundCodes(codes, typed, now).map((each) => each.code);
  expect(textsOf('')).toEqual(['MAY', 'ZOO', 'ALT']);
  expect(textsOf(' about a')).toEqual(['ALT']);
});

test.each([
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-06-01', '2026-05-31T10:00:00.000Z', '2026-06-01T10:00:00.000Z'],
  // Clocks skip midnight.
  ['America/Asuncion', '2024-10-06', '2024-10-06T04:00:00.000Z', '2024-10-07T03:00:00.000Z'],
])('the day of %s on %s', (zone, date, start, end) => {
  expect([startOfDay(date, zone), endOfDay(date, zone)]).toEqual([start, end]);
  expect(lastDateBefore(end, zone)).toBe(date);
});

const card = (more: Partial<Card> = {}) =>
  ({
    buyer: { name: 'Gil Buyer', email: 'gil@example.com' },
    recipient: { name: 'Rea Gifted', email: 'rea@example.com' },
    codeEnding: 'CXMD',
    status: 'active',
    origin: 'purchase',
    balance: 5000,
    initialAmount: 5000,
    ...more,
  }) as Card;

test.each([
  ['CQJ9-5UD5-NXMP-CXMD', true],
  ['cqj9 5ud5 nxmp cxmd', true],
  ['cxmd', true],
  ['CQJ9-5UD5-NXMP-CXMZ', false],
  ['rea', true],
  ['GIL@', true],
  ['someone else', false],
  ['', true],
])('a search for "%s" finds a card: %s', (typed, isFound) => {
  expect(foundCards([card()], typed)).toHaveLength(isFound ? 1 : 0);
});

const adjusted = (amount: number) => ({
  id: `a${amount}`,
  kind: 'adjusted' as const,
  at: '2026-11-28T12:00:00.000Z',
  amount,
  reason: 'Goodwill',
});

test.each([
  [{}, true],
  [{ balance: 4900 }, false],
  [{ balance: 4000, takenBack: 1000 }, true],
  [{ origin: 'credit' as const }, false],
  [{ status: 'frozen' as const }, false],
  [{ balance: 0, takenBack: 5000 }, false],
  [{ adjustments: [adjusted(-100), adjusted(100)] }, true],
  [{ adjustments: [adjusted(500)] }, false],
])('a card with %j can be refunded: %s', (more, can) => {
  expect(isRefundable(card(more))).toBe(can);
});

test.each([
  [[], 'a'],
  [['a'], 'b'],
  [['b'], 'c'],
  [['b', 'c'], 'a'],
  [['a', 'b', 'c'], undefined],
])('after %j a group plays %s', (played, next) => {
  const rooms = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(nextActivity(rooms, played)?.id).toBe(next);
});
