import { expect, test } from '@jest/globals';
import type { BookingView, SlotView } from '../../core/contract/views.ts';
import { checkDetails, serverErrors } from '../../frontend/widget/app/logic/check-details.ts';
import { noDetails } from '../../frontend/widget/app/logic/details.ts';
import { type Flow, type FlowAction, reduceFlow, startFlow } from '../../frontend/widget/app/logic/flow.ts';
import { outcomeOf, pauseBefore } from '../../frontend/widget/app/logic/outcome.ts';

const slot = { sessionId: 's1', startsAt: 'a', endsAt: 'b' } as unknown as SlotView;
const hold = {
  token: 't',
  reference: 'K7QX2MPA',
  now: '2026-11-22T17:00:00.000Z',
  expiresAt: '2026-11-22T17:10:00.000Z',
  quote: { currency: 'GBP', lines: [], subtotal: 0, total: 0, dueNow: 0 },
} as unknown as Extract<FlowAction, { type: 'held' }>['hold'];
const typed = { ...noDetails, name: 'Ana', email: 'ana@example.com' };

function after(...actions: FlowAction[]): Flow {
  return actions.reduce(reduceFlow, startFlow(null));
}

const toDetails: FlowAction[] = [
  { type: 'activity', id: 'act' },
  { type: 'slot', slot, date: '2026-12-01' },
  { type: 'counts', counts: { adult: 3 } },
  { type: 'held', hold, deviceNow: 0 },
  { type: 'details', details: typed, clears: 'name' },
];

test('a hold that runs out takes the seats and nothing that was typed', () => {
  expect(after(...toDetails, { type: 'expired' })).toMatchObject({
    stage: 'expired',
    hold: null,
    details: typed,
    counts: { adult: 3 },
    chosen: { sessionId: 's1' },
  });
});

test('another time is chosen with day, party and details kept', () => {
  const flow = after(...toDetails, { type: 'choose-time', notice: 'slotTaken' });
  expect(flow).toMatchObject({
    stage: 'time',
    notice: 'slotTaken',
    date: '2026-12-01',
    details: typed,
    counts: { adult: 3 },
  });
});

test('the way back gives up the hold', () => {
  expect(after(...toDetails, { type: 'back' })).toMatchObject({ stage: 'party', hold: null, details: typed });
});

test('one activity to choose from is chosen', () => {
  expect(startFlow('act').stage).toBe('time');
  expect(startFlow(null).stage).toBe('activity');
});

test('an error goes away when its field is changed', () => {
  const flow = after({ type: 'errors', errors: { name: { key: 'needName' }, email: { key: 'needEmail' } } });
  expect(Object.keys(reduceFlow(flow, { type: 'details', details: typed, clears: 'name' }).errors)).toEqual([
    'email',
  ]);
});

const question = { id: 'team', label: 'Team', kind: 'text' as const, required: true, options: [] };

test('details are checked in the order of the form', () => {
  expect(Object.keys(checkDetails(noDetails, [question]))).toEqual([
    'name',
    'email',
    'question-team',
    'accepted',
  ]);
  const full = { ...typed, answers: { team: ['x'] }, accepted: true };
  expect(checkDetails(full, [question])).toEqual({});
  expect(checkDetails({ ...full, email: 'ana@example' }, [])).toEqual({ email: { key: 'needEmail' } });
  expect(checkDetails({ ...full, phone: 'call me' }, [])).toEqual({ phone: { key: 'needPhone' } });
});

test('what the server finds is shown beside its field', () => {
  const details = { ...typed, answers: { team: ['x'], other: ['y'] } };
  const found = serverErrors(
    [
      { field: 'guest.email', detail: 'E' },
      { field: 'answers.1.values', detail: 'O' },
      { field: 'answers.team', detail: 'T' },
      { field: 'returnUrl', detail: 'R' },
    ],
    details,
  );
  expect(found).toEqual({
    email: { text: 'E' },
    'question-other': { text: 'O' },
    'question-team': { text: 'T' },
  });
});

const booked = (state: string, paymentState: string, options = {}) =>
  ({ state, paymentState, options }) as BookingView;

test.each([
  ['confirmed', 'paid', 'confirmed'],
  ['checked_in', 'paid', 'confirmed'],
  ['pending', 'processing', 'waiting'],
  ['pending', 'unpaid', 'unpaid'],
  ['held', 'unpaid', 'unpaid'],
  ['expired', 'unpaid', 'gone'],
  ['expired', 'refunded', 'refunded'],
  ['cancelled', 'refunded', 'refunded'],
])('%s and %s: %s', (state, paymentState, outcome) => {
  expect(outcomeOf(booked(state, paymentState))).toBe(outcome);
});

test('paid too late, with another time on offer: the guest chooses', () => {
  const offer = { until: '2026-11-22T17:15:00.000Z' };
  expect(outcomeOf(booked('expired', 'paid', { offer }))).toBe('offered');
});

test('asking stops: at once when payment was abandoned, in the end always', () => {
  expect(pauseBefore('unpaid', 1, true)).toBeNull();
  expect(pauseBefore('unpaid', 1, false)).toBeGreaterThan(0);
  expect(pauseBefore('unpaid', 3, false)).toBeNull();
  expect(pauseBefore('waiting', 9, false)).toBeNull();
  expect(pauseBefore('confirmed', 1, false)).toBeNull();
});
