import { useEffect, useReducer, useState } from 'preact/hooks';
import type { ActivityView, BookingView, SlotView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import type { CallProblem } from '../../../api/problem.ts';
import type { Details } from '../logic/details.ts';
import { type Flow, reduceFlow } from '../logic/flow.ts';
import type { Counts } from '../logic/party.ts';
import { isSlotGone } from '../logic/problems.ts';
import { remembered } from '../logic/remembered.ts';
import { useWidget } from './context.ts';
import { holdTaker } from './take-hold.ts';
import { usePay } from './use-pay.ts';
import { useRun } from './use-run.ts';

export interface BookingModel {
  readonly flow: Flow;
  readonly activity: ActivityView | null;
  readonly busy: boolean;
  readonly problem: CallProblem | null;
  chooseActivity(id: string): void;
  /** `date`: the venue's date that the slot is listed under. */
  chooseSlot(slot: SlotView, date: string): void;
  setCounts(counts: Counts): void;
  setDetails(details: Details, field: string): void;
  /** Takes the seats. */
  hold(): void;
  /** Checks the details and goes to payment. */
  pay(): void;
  back(): void;
  expired(): void;
  chooseTime(): void;
  resume(booking: BookingView, token: string): void;
  /** Gives up an unpaid booking. */
  release(token: string): void;
  again(): void;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The guest's way through a booking, and what each step asks of the API. */
export function useBooking(): BookingModel {
  const { data, memory } = useWidget();
  const activities = data.venue.activities;
  const only = data.activityId ?? (activities.length === 1 ? (activities[0]?.id ?? null) : null);
  const [flow, dispatch] = useReducer(reduceFlow, null, () => remembered(memory.read(), data.token, only));
  const { busy, problem, run } = useRun();
  const [take] = useState(() => holdTaker(data.venue.embedKey, wait));
  const activity = activities.find(({ id }) => id === flow.activityId) ?? null;
  useEffect(() => memory.write(flow), [flow]);

  const hold = () => {
    const { chosen, counts } = flow;
    if (!chosen) return;
    run(
      async () =>
        dispatch({ type: 'held', hold: await take(chosen.sessionId, counts), deviceNow: Date.now() }),
      (failure) => {
        if (!isSlotGone(failure)) return false;
        dispatch({ type: 'choose-time', notice: 'slotTaken' });
        return true;
      },
    );
  };

  const release = (token: string) => call('releaseHold', { params: { token } }).catch(() => undefined);

  const pay = usePay(flow, activity, dispatch, run);

  const back = () => {
    if (flow.stage === 'details' && flow.hold) void release(flow.hold.token);
    dispatch({ type: 'back' });
  };

  return {
    flow,
    activity,
    busy,
    problem,
    hold,
    pay,
    back,
    chooseActivity: (id) => dispatch({ type: 'activity', id }),
    chooseSlot: (slot, date) => dispatch({ type: 'slot', slot, date }),
    setCounts: (counts) => dispatch({ type: 'counts', counts }),
    setDetails: (details, clears) => dispatch({ type: 'details', details, clears }),
    expired: () => dispatch({ type: 'expired' }),
    chooseTime: () => dispatch({ type: 'choose-time', notice: null }),
    resume: (booking, token) => dispatch({ type: 'resume', booking, token, deviceNow: Date.now() }),
    release: (token) => {
      void release(token).then(() => dispatch({ type: 'choose-time', notice: null }));
    },
    again: () => dispatch({ type: 'again', only }),
  };
}
