import { expect, test } from '@jest/globals';
import type { SessionMessage, SubscribedMessage } from '../../../core/contract/feeds.ts';
import { calendarView, type SlotView } from '../../../core/contract/views.ts';
import {
  emptyAvailability,
  hasMissed,
  reduceAvailability,
} from '../../../frontend/widget/app/logic/choose/availability.ts';

const activityId = 'act_aaaaaaaaaaaa';
const date = '2026-11-24';

function slot(hour: number, change: Partial<SlotView> = {}) {
  return {
    sessionId: `${activityId}.20261124T${hour}00Z`,
    startsAt: `${date}T${hour}:00:00.000Z`,
    endsAt: `${date}T${hour + 1}:00:00.000Z`,
    local: {
      startsAt: `${date}T${hour}:00:00+00:00`,
      endsAt: `${date}T${hour + 1}:00:00+00:00`,
      repeated: false,
    },
    state: 'available' as const,
    seatsLeft: 6,
    priceFrom: 1000,
    priceList: { units: [{ id: 'adult', name: 'Adult', price: 1000 }], groupTiers: [] },
    version: 3,
    ...change,
  };
}

function loaded(slots = [slot(10), slot(12, { state: 'full', seatsLeft: 0 })]) {
  const view = calendarView.parse({
    month: '2026-11',
    version: 7,
    days: [
      { date, state: 'available', seatsLeft: 6 },
      { date: '2026-11-25', state: 'full', seatsLeft: 0 },
    ],
    day: { date, slots },
  });
  return reduceAvailability(emptyAvailability('2026-11'), { type: 'month-loaded', view });
}

function message(hour: number, version: number, seatsLeft: number): SessionMessage {
  const state = seatsLeft > 0 ? 'available' : 'full';
  const { sessionId } = slot(hour);
  return { type: 'session', activityId, sessionId, date, seatsLeft, state, version } as SessionMessage;
}

const hear = (state: ReturnType<typeof loaded>, heard: SessionMessage) =>
  reduceAvailability(state, { type: 'session', message: heard });

test('a newer message changes its slot, and the day with it', () => {
  const state = hear(loaded(), message(10, 4, 0));
  expect(state.slots?.[0]).toMatchObject({ seatsLeft: 0, state: 'full', version: 4 });
  expect(state.days?.[0]).toMatchObject({ state: 'full', seatsLeft: 0 });
});

test('a late message does not undo a newer one', () => {
  const state = hear(hear(loaded(), message(10, 6, 2)), message(10, 5, 5));
  expect(state.slots?.[0]).toMatchObject({ seatsLeft: 2, version: 6 });
});

test('a message that is no newer than the answer is dropped', () => {
  expect(hear(loaded(), message(10, 3, 1)).slots?.[0]).toMatchObject({ seatsLeft: 6 });
});

test('an answer that was on its way when a message came does not undo it', () => {
  const waiting = reduceAvailability(loaded(), { type: 'day-asked', date });
  const told = hear(waiting, message(10, 9, 1));
  const view = { date, slots: loaded().slots ?? [] };
  const state = reduceAvailability(told, { type: 'day-loaded', view: { date, slots: [...view.slots] } });
  expect(state.slots?.[0]).toMatchObject({ seatsLeft: 1, version: 9 });
});

test('a newer answer replaces older news', () => {
  const told = hear(loaded(), message(10, 4, 1));
  const answer = loaded([slot(10, { version: 8, seatsLeft: 5 })]).slots ?? [];
  const state = reduceAvailability(told, { type: 'day-loaded', view: { date, slots: [...answer] } });
  expect(state.slots?.[0]).toMatchObject({ seatsLeft: 5, version: 8 });
});

test('a refresh keeps the day that the guest chose, and another month is ignored', () => {
  const chosen = reduceAvailability(loaded(), { type: 'day-asked', date: '2026-11-25' });
  const refreshed = reduceAvailability(chosen, {
    type: 'month-loaded',
    view: calendarView.parse({ month: '2026-11', version: 8, days: [], day: { date, slots: [slot(10)] } }),
  });
  expect(refreshed).toMatchObject({ date: '2026-11-25', slots: null });
  const late = calendarView.parse({ month: '2026-12', version: 1, days: [], day: null });
  expect(reduceAvailability(chosen, { type: 'month-loaded', view: late })).toBe(chosen);
});

test.each([
  ['every session lacks its room', ['resource-busy', 'resource-busy'], 'full'],
  ['seats are only held', ['held', 'closed'], 'full'],
  ['one lacks its room and one is free', ['resource-busy', 'available'], 'available'],
  ['it is too late for the one and the other is closed', ['cutoff', 'closed'], 'cutoff'],
] as const)('a day on which %s', (_, [first, second], state) => {
  const slots = [slot(10, { state: first }), slot(12, { state: second })];
  expect(loaded(slots).days?.[0]?.state).toBe(state);
});

test.each([
  ['the month that was fetched', { month: '2026-11', version: 7 }, false],
  ['a newer version of it', { month: '2026-11', version: 8 }, true],
  ['another month, because the guest has gone on', { month: '2026-10', version: 7 }, true],
  ['nothing', undefined, true],
])('subscribed with %s: fetched again: %s', (_, shown, missed) => {
  const answer = { type: 'subscribed', ...(shown && { shown: { activityId, ...shown } }) };
  expect(hasMissed(loaded(), answer as SubscribedMessage)).toBe(missed);
});

test('a month that is on its way has no version yet', () => {
  const next = reduceAvailability(loaded(), { type: 'month-asked', month: '2026-12' });
  const shown = { activityId, month: '2026-12', version: 7 };
  expect(hasMissed(next, { type: 'subscribed', shown } as SubscribedMessage)).toBe(true);
});
