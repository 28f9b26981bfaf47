import { expect, test } from '@jest/globals';
import type { BookingView } from '../../../core/contract/views.ts';
import { checkDetails, serverErrors } from '../../../frontend/widget/app/logic/checkout/check-details.ts';
import { noDetails } from '../../../frontend/widget/app/logic/checkout/details.ts';
import { outcomeOf, pauseBefore } from '../../../frontend/widget/app/logic/checkout/outcome.ts';
import type { FlowEvent } from '../../../frontend/widget/app/logic/flow/events.ts';
import { type Flow, isBusy, startFlow } from '../../../frontend/widget/app/logic/flow/flow.ts';
import { restoreFlow } from '../../../frontend/widget/app/logic/flow/restore.ts';
import { stepFlow } from '../../../frontend/widget/app/logic/flow/step.ts';
import { slotAt, VenueModel } from './support/venue-model.ts';

const typed = { ...noDetails, name: 'Ana', email: 'ana@example.com' };

/** A guest who has typed the details of a session at ten. */
function atDetails(): VenueModel {
  const model = new VenueModel();
  model.choose(10);
  model.click({ type: 'counts', counts: { adult: 3 } });
  model.proceed();
  model.serve(0);
  model.click({ type: 'details', details: typed, clears: 'name' });
  return model;
}

test('a late answer for another time is not shown, and its seats are released', () => {
  const model = new VenueModel();
  model.choose(10);
  model.proceed();
  model.click({ type: 'back' });
  model.choose(14);
  model.serve(0);
  expect(model.flow).toMatchObject({ stage: 'party', hold: null, chosen: { sessionId: 's14' } });
  expect(model.requests).toEqual([{ type: 'release', token: 't0' }]);
  model.proceed();
  model.serve(1);
  expect(model.flow.stage).toBe('details');
  expect(model.flow.hold?.session.startsAt).toBe(slotAt(14).startsAt);
});

test('the same time chosen again continues the attempt under way', () => {
  const model = new VenueModel();
  model.choose(10);
  model.proceed();
  model.click({ type: 'back' });
  model.choose(10);
  model.proceed();
  expect(model.requests).toHaveLength(1);
  model.serve(0);
  expect(model.flow.stage).toBe('details');
});

test('Back while the payment is requested does not release what is being paid', () => {
  const model = atDetails();
  model.pay();
  model.click({ type: 'back' });
  expect(model.flow.stage).toBe('details');
  expect(model.requests.map(({ type }) => type)).toEqual(['checkout']);
  expect(isBusy(model.flow)).toBe(true);
  model.serve(0);
  expect(model.flow.stage).toBe('leaving');
});

test('after a lost answer to Pay the booking is looked up', () => {
  const model = atDetails();
  model.pay();
  model.payThere(0);
  model.serve(0, false);
  expect(model.flow).toMatchObject({ stage: 'details', problem: 'offline' });
  expect(model.requests.map(({ type }) => type)).toEqual(['look']);
});

test('seats that turn out to be paid for are shown instead of released', () => {
  const model = atDetails();
  model.pay();
  model.serve(0);
  model.click({ type: 'back' });
  model.payThere(0);
  model.click({ type: 'back' });
  model.serve(0);
  expect(model.flow).toMatchObject({ stage: 'returned', token: 't0', releasing: [] });
});

test('an expired hold loses the seats and keeps what was typed', () => {
  const model = atDetails();
  model.expire(0);
  model.click({ type: 'time-up', token: 't0' });
  model.serve(0);
  expect(model.flow).toMatchObject({
    stage: 'expired',
    hold: null,
    details: typed,
    counts: { adult: 3 },
    chosen: { sessionId: 's10' },
  });
});

test('a device that counts too fast does not lose the seats', () => {
  const model = atDetails();
  model.click({ type: 'time-up', token: 't0' });
  model.serve(0);
  expect(model.flow).toMatchObject({ stage: 'details', hold: { deadline: { left: 600_000 } } });
});

test('another time is chosen with day, party and details kept', () => {
  const model = atDetails();
  model.click({ type: 'choose-time' });
  expect(model.flow).toMatchObject({
    stage: 'time',
    hold: null,
    date: '2026-12-01',
    details: typed,
    counts: { adult: 3 },
  });
});

test('the way back gives up the hold', () => {
  const model = atDetails();
  model.click({ type: 'back' });
  expect(model.flow).toMatchObject({ stage: 'party', hold: null, details: typed, releasing: ['t0'] });
});

test('a booking taken up again without its slot goes back to the times', () => {
  const model = atDetails();
  model.flow = { ...model.flow, stage: 'returned', token: 't0', slot: null };
  model.click({ type: 'resume', booking: model.view('t0'), token: 't0', deviceNow: 0 });
  expect(model.flow).toMatchObject({ stage: 'details', chosen: { sessionId: 's10' } });
  model.click({ type: 'back' });
  expect(model.flow.stage).toBe('time');
});

test('one activity to choose from is chosen', () => {
  expect(startFlow('act').stage).toBe('time');
  expect(startFlow(null).stage).toBe('activity');
});

test('an error goes away when its field is changed', () => {
  const errors: FlowEvent = {
    type: 'errors',
    errors: { name: { key: 'needName' }, email: { key: 'needEmail' } },
  };
  const { flow } = stepFlow(startFlow(null), errors);
  const after = stepFlow(flow, { type: 'details', details: typed, clears: 'name' });
  expect(Object.keys(after.flow.errors)).toEqual(['email']);
});

/** What a page that is loaded again makes of what was kept. */
const reloaded = (kept: Flow, change: Partial<Parameters<typeof restoreFlow>[1]> = {}) =>
  restoreFlow(kept, { token: null, giftCard: null, only: 'act', here: true, ...change });

test('details and hold survive a reload, and the hold is looked up', () => {
  const { flow, effects } = reloaded(atDetails().flow);
  expect(flow).toMatchObject({ stage: 'details', details: typed, hold: { token: 't0' } });
  expect(effects).toEqual([{ type: 'look', token: 't0' }]);
});

test('a reload during or before payment asks for the state of the booking', () => {
  const model = atDetails();
  model.pay();
  expect(reloaded(model.flow).flow).toMatchObject({ stage: 'returned', token: 't0', request: null });
  model.serve(0);
  expect(model.flow.stage).toBe('leaving');
  expect(reloaded(model.flow).flow).toMatchObject({ stage: 'returned', token: 't0' });
});

test('what came of a payment survives every reload, elsewhere only until it is concluded', () => {
  const { flow: back } = reloaded(atDetails().flow, { token: 't0' });
  expect(reloaded(back).flow).toMatchObject({ stage: 'returned', token: 't0' });
  expect(reloaded(back, { here: false }).flow).toMatchObject({ stage: 'returned', token: 't0' });
  const { flow: concluded } = stepFlow(back, { type: 'concluded', token: 't0' });
  expect(reloaded(concluded).flow).toMatchObject({ stage: 'returned', token: 't0' });
  expect(reloaded(concluded, { here: false }).flow).toMatchObject({ stage: 'time', details: typed });
});

test('an address that says again that a guest is back does not undo what came after', () => {
  const { flow: back } = reloaded(atDetails().flow, { token: 't0' });
  const { flow: concluded } = stepFlow(back, { type: 'concluded', token: 't0' });
  const { flow: next } = stepFlow(concluded, { type: 'again', only: 'act' });
  expect(reloaded(next, { token: 't0' }).flow.stage).toBe('time');
});

test('seats that are asked for while the page is reloaded are asked for again with the same key', () => {
  const model = new VenueModel();
  model.choose(10);
  model.proceed();
  model.reload(true);
  expect(model.requests).toMatchObject([{ type: 'take', attempt: { key: 'key1', wanted: true } }]);
  model.serve(0);
  expect(model.flow.stage).toBe('details');
  expect(model.bookings).toHaveLength(1);
});

test('a choice survives a reload of its page, and is not taken to another', () => {
  const model = new VenueModel();
  model.choose(10);
  expect(reloaded(model.flow).flow).toMatchObject({ stage: 'party', chosen: { sessionId: 's10' } });
  expect(reloaded(model.flow, { here: false }).flow).toMatchObject({ stage: 'time', chosen: null });
});

test('a gift card that was paid for survives a reload', () => {
  const { flow } = restoreFlow(null, { token: null, giftCard: 'g', only: null, here: false });
  expect(reloaded(flow, { only: null }).flow).toMatchObject({ stage: 'gift-card', giftCard: 'g' });
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
  ['cancelled', 'refunded', 'cancelled'],
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
