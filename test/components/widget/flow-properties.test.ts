import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { firstChoice } from '../../../frontend/widget/app/logic/choose/choice.ts';
import type { FlowEvent } from '../../../frontend/widget/app/logic/flow/events.ts';
import { shownToken } from '../../../frontend/widget/app/logic/flow/flow.ts';
import { stepFlow } from '../../../frontend/widget/app/logic/flow/step.ts';
import { slotAt, VenueModel } from './support/venue-model.ts';

/** Clicks of a guest and answers of a server, in any order. */

type Happening = (model: VenueModel) => void;

const nth = fc.nat(5);
const constant = (happening: Happening) => fc.constant(happening);

/** What can happen, and how often: a story that ends before anything is held tells little. */
const happenings: [weight: number, fc.Arbitrary<Happening>][] = [
  [5, fc.integer({ min: 10, max: 12 }).map((hour) => (model) => model.choose(hour))],
  [8, constant((model) => model.proceed())],
  [12, nth.map((index) => (model) => model.serve(index))],
  [6, constant((model) => model.pay())],
  [2, nth.map((index) => (model) => model.serve(index, false))],
  [1, nth.map((index) => (model) => model.lose(index))],
  [2, nth.map((index) => (model) => model.repeat(index))],
  [2, nth.map((index) => (model) => model.payThere(index))],
  [1, nth.map((index) => (model) => model.expire(index))],
  [1, fc.boolean().map((served) => (model) => model.reload(served))],
  [2, constant((model) => model.click({ type: 'back' }))],
  [1, constant((model) => model.click({ type: 'choose-time' }))],
  [1, constant((model) => model.click({ type: 'came-back' }))],
  [1, constant((model) => model.click({ type: 'time-up', token: model.flow.hold?.token ?? '' }))],
  [1, constant((model) => model.click({ type: 'release', token: shownToken(model.flow) ?? '' }))],
  [
    1,
    fc.integer({ min: 1, max: 3 }).map((adult) => (model) => {
      model.click({ type: 'counts', counts: { adult } });
    }),
  ],
  [
    2,
    constant((model) => {
      const token = shownToken(model.flow);
      if (token) model.click({ type: 'resume', booking: model.view(token), token, deviceNow: 0 });
    }),
  ],
  [
    1,
    constant((model) => {
      const { stage, token } = model.flow;
      if (stage !== 'returned' || model.of(token ?? '')?.state !== 'confirmed') return;
      model.click({ type: 'concluded', token: token ?? '' });
      model.click({ type: 'again', only: 'act' });
    }),
  ],
];
const weighted = happenings.map(([weight, arbitrary]) => ({ weight, arbitrary }));
const stories = fc.array(fc.oneof(...weighted), { minLength: 20, maxLength: 60, size: 'max' });

const happened = (run: (model: VenueModel) => void) =>
  fc.assert(
    fc.property(stories, (story) => {
      const model = new VenueModel();
      for (const happen of story) {
        happen(model);
        run(model);
      }
    }),
    { numRuns: 400 },
  );

test('what the summary shows is what is held', () => {
  happened(({ flow, startOf }) => {
    if (flow.stage !== 'details' || !flow.hold) return;
    expect(flow.hold.session.startsAt).toBe(startOf(flow.hold.token));
    expect(flow.chosen?.startsAt).toBe(flow.hold.session.startsAt);
  });
});

test('what is paid is what the summary showed', () => {
  happened(({ shownAtPay, startOf, bookings }) => {
    for (const { token, state } of bookings) {
      if (state === 'confirmed') expect(shownAtPay.get(token)).toBe(startOf(token));
    }
  });
});

test('no hold leaks: each is shown, being released, paid, or still an attempt that is followed', () => {
  happened(({ flow, requests, live }) => {
    const followed = flow.attempts.length;
    const known = [shownToken(flow), flow.hold?.token, ...flow.releasing];
    const unknown = live().filter(({ token }) => !known.includes(token));
    expect(unknown.length).toBeLessThanOrEqual(followed);
    const asked = requests.filter((request) => request.type === 'take').map(({ attempt }) => attempt.key);
    const asking = flow.attempts.filter((attempt) => attempt.asking).map(({ key }) => key);
    expect(asking.every((key) => asked.includes(key))).toBe(true);
  });
});

test('once all answers are here, a live hold is on show', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const model = new VenueModel();
      for (const happen of story) happen(model);
      model.reload(true);
      while (model.requests.length > 0) model.serve(0);
      for (const { token } of model.live()) expect(shownToken(model.flow)).toBe(token);
    }),
    { numRuns: 400 },
  );
});

test('seats that are being paid for are not released', () => {
  happened(({ requests }) => {
    const paying = requests.flatMap((each) => (each.type === 'checkout' ? [each.token] : []));
    const releasing = requests.flatMap((each) => (each.type === 'release' ? [each.token] : []));
    expect(paying.filter((token) => releasing.includes(token))).toEqual([]);
  });
});

test('the first choices are the same before the code of the whole flow is here', () => {
  const choices: fc.Arbitrary<FlowEvent>[] = [
    fc.constantFrom('act', 'other').map((id) => ({ type: 'activity', id })),
    fc
      .integer({ min: 10, max: 12 })
      .map((hour) => ({ type: 'slot', slot: slotAt(hour), date: '2026-12-01' })),
    fc
      .integer({ min: 10, max: 12 })
      .map((hour) => ({ type: 'wait', slot: slotAt(hour), date: '2026-12-01' })),
    fc.constant({ type: 'gift-card' }),
  ];
  fc.assert(
    fc.property(stories, fc.oneof(...choices), (story, choice) => {
      const model = new VenueModel();
      for (const happen of story) happen(model);
      const first = firstChoice(model.flow, choice);
      if (first) expect(stepFlow(model.flow, choice)).toEqual({ flow: first, effects: [] });
    }),
    { numRuns: 200 },
  );
});
