import { expect, test } from '@jest/globals';
import { portal } from '../../../../core/words/en/portal.ts';
import { portalLater } from '../../../../core/words/en/portal-later.ts';
import { type Labelled, labelsOf } from '../../../../frontend/admin/features/desk/booking/labels.ts';
import { positionAfterKey } from '../../../../frontend/admin/features/desk/booking/slots/slot-keys.ts';
import { slotDaysOf } from '../../../../frontend/admin/features/desk/booking/slots/slots.ts';
import { emailKind, timelineOf } from '../../../../frontend/admin/features/desk/booking/story/timeline.ts';
import {
  timelineDetail,
  timelineText,
} from '../../../../frontend/admin/features/desk/booking/story/timeline-text.ts';
import {
  refundAmount,
  refundChoices,
} from '../../../../frontend/admin/features/desk/booking/tasks/cancellation.ts';
import { differencesOf } from '../../../../frontend/admin/features/desk/booking/tasks/difference.ts';
import { isSameParty, withQuantity } from '../../../../frontend/admin/features/desk/booking/tasks/party.ts';
import { groupRequestOf } from '../../../../frontend/admin/features/desk/new-booking/group.ts';
import {
  emptyOrder,
  firstParty,
  methodsFor,
  quoteRequestOf,
} from '../../../../frontend/admin/features/desk/new-booking/order.ts';
import { slotOf } from '../../../../frontend/admin/features/desk/new-booking/slot-address.ts';
import { portalWords } from '../../../../frontend/admin/frame/words.ts';

const { t, formatIn } = portalWords({ ...portal, ...portalLater }, 'en', 'en-US');
const format = formatIn('UTC', 'USD');

test('badges say the state, what is due, and what went wrong', () => {
  const texts = (changes: Partial<Labelled>) =>
    labelsOf(
      {
        state: 'confirmed',
        source: 'widget',
        paymentState: 'paid',
        quote: { total: 5000 },
        balance: 0,
        ...changes,
      },
      t,
      format,
    ).map(({ text, tone }) => `${text} ${tone}`);
  expect(texts({})).toEqual(['Confirmed accent', 'Paid success']);
  expect(texts({ paymentState: 'deposit_paid', balance: 3400 })).toEqual([
    'Confirmed accent',
    '$34 due warning',
  ]);
  expect(texts({ paymentState: 'unpaid', balance: 5000 })).toEqual(['Confirmed accent', '$50 due warning']);
  expect(texts({ paymentState: 'unpaid', quote: { total: 0 } })).toEqual(['Confirmed accent']);
  expect(texts({ state: 'pending', source: 'staff', paymentState: 'unpaid' })).toEqual(['Link sent neutral']);
  expect(texts({ state: 'cancelled', paymentState: 'refunded' })).toEqual([
    'Cancelled neutral',
    'Refunded neutral',
  ]);
  const at = '2026-11-22T12:00:00.000Z';
  expect(texts({ emailFailure: { reason: 'bounced', at } })).toContain('Email not delivered danger');
  const lost = { paymentState: 'disputed', disputes: { dp_1: { status: 'lost', at } } } as const;
  expect(texts(lost)).toEqual(['Confirmed accent', 'Dispute lost danger']);
  expect(texts({ ...lost, keptAt: at })).toEqual(['Confirmed accent', 'Disputed danger']);
});

const session = (id: string, changes: object = {}) => ({
  sessionId: id,
  activityId: 'act_a',
  startsAt: '2026-11-22T12:00:00.000Z',
  endsAt: '2026-11-22T13:00:00.000Z',
  capacityTotal: 8,
  capacityRemaining: 8,
  status: 'open',
  ...changes,
});

function slots(eventType: string, sessions: object[], seats = 3, own?: { sessionId: string; seats: number }) {
  const agenda = {
    activities: [{ id: 'act_a', eventType }],
    days: [{ date: '2026-11-22', sessions }],
  };
  const days = slotDaysOf(agenda as never, { activityId: 'act_a', seats, own }, '2026-11-22T11:00:00.000Z');
  return days[0]?.slots.map(({ session: { sessionId }, obstacle }) => `${sessionId} ${obstacle ?? 'free'}`);
}

test('a slot says why a party cannot have it', () => {
  const found = slots('public', [
    session('roomy'),
    session('tight', { capacityRemaining: 2 }),
    session('shut', { status: 'closed' }),
    session('over', { endsAt: '2026-11-22T11:00:00.000Z' }),
    session('other', { activityId: 'act_b' }),
  ]);
  expect(found).toEqual(['roomy free', 'tight full', 'shut closed', 'over past']);
});

test('a private session is free only as a whole, and a party’s own seats are free for it', () => {
  const taken = session('taken', { capacityRemaining: 5 });
  expect(slots('private', [session('empty'), taken])).toEqual(['empty free', 'taken full']);
  const full = session('own', { capacityRemaining: 0 });
  expect(slots('public', [full], 3, { sessionId: 'own', seats: 3 })).toEqual(['own free']);
  expect(slots('public', [full], 4, { sessionId: 'own', seats: 3 })).toEqual(['own full']);
});

test('the history says each thing once, newest first', () => {
  const at = (minute: number) => `2026-11-22T12:0${minute}:00.000Z`;
  const audit = (action: string, when: string) => ({
    kind: 'audit',
    action,
    at: when,
    id: action,
    by: 'Sam',
  });
  const payment = { kind: 'payment', at: at(3), id: 'pay_1', method: 'cash', amount: 5000 };
  const booked = { kind: 'booked', at: at(0), source: 'widget' };
  const lastChange = { version: 3, at: at(2), startedAt: at(9) };
  const kinds = (entries: object[]) =>
    timelineOf(entries as never, { lastChange }).map((entry) =>
      entry.kind === 'audit' ? entry.action : entry.kind,
    );
  expect(kinds([audit('recordPayment', at(3)), payment, booked])).toEqual(['payment', 'changed', 'booked']);
  expect(kinds([audit('collectGroupPayment', at(3)), payment])).toEqual(['payment', 'changed']);
  const moved = audit('rescheduleStaffBooking', at(2));
  expect(kinds([payment, moved, booked])).toEqual(['payment', 'rescheduleStaffBooking', 'booked']);
  expect(emailKind('confirmed-again#4')).toBe('confirmed-again');
});

test.each([
  { listed: 5000, refund: 0, total: 5000, choices: [] },
  { listed: 3000, refund: 0, total: 5000, choices: [] },
  { listed: 7000, refund: 0, total: 7000, choices: ['charge', 'keep'] },
  { listed: 3000, refund: 2000, total: 3000, choices: ['refund', 'credit', 'keep'] },
  { listed: 3000, refund: 0, total: 3000, choices: ['lower', 'keep'] },
])('from 5000 to $listed, in all $total, with a refund of $refund: $choices', ({ choices, ...settled }) => {
  const texts = (mayKeep: boolean) =>
    differencesOf(5000, settled, mayKeep).map(({ text }) => text.slice('booking.difference.'.length));
  expect(texts(true)).toEqual(choices);
  expect(texts(false)).toEqual(choices.filter((each) => each !== 'keep'));
});

test('a kept price is told with what it spared the guest, and why', () => {
  const told = (amount: number) => {
    const entry = {
      kind: 'price-kept',
      at: '2026-11-22T12:00:00.000Z',
      amount,
      by: 'Sam',
      reason: 'Ours',
    } as const;
    return [timelineText(entry, t, format), timelineDetail(entry, t)];
  };
  expect(told(2000)).toEqual(['Price kept: the new time costs $20.00 more', 'Sam: Ours']);
  expect(told(-2000)).toEqual(['Price kept: the new time costs $20.00 less', 'Sam: Ours']);
});

test('the order of tickets does not change a party, and a zero removes its ticket', () => {
  const party = [{ unitId: 'adult', quantity: 2 }];
  expect(withQuantity(party, 'child', 1)).toEqual([...party, { unitId: 'child', quantity: 1 }]);
  expect(withQuantity(party, 'adult', 0)).toEqual([]);
  expect(isSameParty(party, [{ unitId: 'child', quantity: 0 }, ...party])).toBe(true);
  expect(isSameParty(party, withQuantity(party, 'adult', 3))).toBe(false);
});

test('refunds beyond the policy are offered only with the permission, and only where they differ', () => {
  const terms = { policyRefund: 2500, paid: 5000 };
  expect(refundChoices({ ...terms, mayRefund: false })).toEqual(['policy']);
  expect(refundChoices({ ...terms, mayRefund: true })).toEqual(['policy', 'full', 'part', 'none']);
  expect(refundChoices({ policyRefund: 5000, paid: 5000, mayRefund: true })).toEqual([
    'policy',
    'part',
    'none',
  ]);
  expect(refundChoices({ policyRefund: 0, paid: 0, mayRefund: true })).toEqual(['policy']);
  const amounts = (['policy', 'full', 'part', 'none'] as const).map((choice) =>
    refundAmount(choice, { ...terms, part: 700 }),
  );
  expect(amounts).toEqual([2500, 5000, 700, 0]);
});

test('staff at the door take walk-ins and money; a payment link is for those who book by phone', () => {
  expect(methodsFor(false)).toEqual(['cash', 'terminal', 'venue']);
  expect(emptyOrder(false)).toMatchObject({ source: 'walk-in', payment: { method: 'cash' } });
  expect(emptyOrder(true)).toMatchObject({ source: 'staff', payment: { method: 'link' } });
  expect(firstParty([{ id: 'player' }, { id: 'child' }], 3)).toEqual([{ unitId: 'player', quantity: 3 }]);
});

test('a price is asked for once there is a slot and a party, without the reason of a discount', () => {
  const order = emptyOrder(true);
  expect(quoteRequestOf(order)).toBeNull();
  const party = [{ unitId: 'player', quantity: 2 }];
  const discount = { off: { kind: 'percent', basisPoints: 1000 }, reason: 'They waited' } as const;
  expect(quoteRequestOf({ ...order, sessionId: 's', party, promoCode: ' summer ', discount })).toEqual({
    sessionId: 's',
    party,
    promoCode: 'SUMMER',
    discount: { off: discount.off },
    payment: { method: 'link' },
  });
});

test('the slot in the address is read as the venue’s date; anything else is passed over', () => {
  const id = 'act_0123456789abcdef.20261129T0130Z';
  expect(slotOf(id, 'America/New_York')).toEqual({
    sessionId: id,
    activityId: 'act_0123456789abcdef',
    startsAt: '2026-11-29T01:30:00.000Z',
    date: '2026-11-28',
  });
  expect(slotOf('nonsense', 'UTC')).toBeUndefined();
  expect(slotOf(undefined, 'UTC')).toBeUndefined();
});

test('arrow keys lead from slot to slot, past days without a free one', () => {
  const week = [{ count: 2 }, { count: 0 }, { count: 1 }];
  const after = (day: number, slot: number, key: string) => positionAfterKey(week, { day, slot }, key);
  expect(after(0, 0, 'ArrowDown')).toEqual({ day: 0, slot: 1 });
  expect(after(0, 1, 'ArrowDown')).toEqual({ day: 0, slot: 1 });
  expect(after(0, 1, 'ArrowRight')).toEqual({ day: 2, slot: 0 });
  expect(after(2, 0, 'ArrowRight')).toEqual({ day: 2, slot: 0 });
  expect(after(2, 0, 'ArrowLeft')).toEqual({ day: 0, slot: 0 });
  expect(after(0, 0, 'Enter')).toBeNull();
});

test('a group is booked in one go: what was picked before, then what the form shows', () => {
  const order = { ...emptyOrder(true, 'two'), party: [{ unitId: 'player', quantity: 4 }], note: 'Firm' };
  const picked = [{ sessionId: 'one', party: [{ unitId: 'player', quantity: 6 }] }];
  const request = groupRequestOf({ ...order, guest: { ...order.guest, name: 'Ana' } }, picked, ' ');
  expect(request).toMatchObject({ name: 'Ana', note: 'Firm', payment: { method: 'link' } });
  expect(request.sessions).toEqual([...picked, { sessionId: 'two', party: order.party }]);
});
