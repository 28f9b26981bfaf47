import { useEffect, useReducer } from 'preact/hooks';
import type { ActivityView, BookingView, SlotView } from '../../../../core/contract/views.ts';
import type { CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import type { Codes } from '../logic/codes.ts';
import type { Details, FieldErrors } from '../logic/details.ts';
import { type Flow, type FlowAction, reduceFlow } from '../logic/flow.ts';
import type { Order } from '../logic/order.ts';
import type { Counts } from '../logic/party.ts';
import { remembered } from '../logic/remembered.ts';
import { useWidget } from './context.ts';
import { type Run, useRun } from './use-run.ts';

export interface BookingModel {
  readonly flow: Flow;
  readonly activity: ActivityView | null;
  readonly busy: boolean;
  readonly problem: CallProblem | null;
  /** For what the later steps ask of the API themselves: see `useHold` and `usePay`. */
  readonly run: Run;
  dispatch(action: FlowAction): void;
  chooseActivity(id: string): void;
  /** `date`: the venue's date that the slot is listed under. */
  chooseSlot(slot: SlotView, date: string): void;
  /** The slot is full: the guest waits for a place. */
  waitFor(slot: SlotView, date: string): void;
  giveGiftCard(): void;
  setCounts(counts: Counts): void;
  setExtras(extras: Partial<Pick<Order, 'buyOut' | 'addOns'>>): void;
  setDetails(details: Details, field: string): void;
  setErrors(errors: FieldErrors): void;
  setCodes(typed: Codes, field: keyof Codes): void;
  back(): void;
  expired(): void;
  chooseTime(): void;
  resume(booking: BookingView, token: string): void;
  /** Gives up an unpaid booking. */
  release(token: string): void;
  again(): void;
}

/**
 * The guest's way through a booking, and what each step asks of the API. It begins where this tab left off;
 * `start`: at a booking that is known already, which is then not remembered.
 */
export function useBooking(start?: () => Flow): BookingModel {
  const { data, memory } = useWidget();
  const activities = data.venue.activities;
  const only = data.activityId ?? (activities.length === 1 ? (activities[0]?.id ?? null) : null);
  const [flow, dispatch] = useReducer(reduceFlow, null, () =>
    start ? start() : remembered(memory.read(), data, only),
  );
  const { busy, problem, run } = useRun();
  const activity = activities.find(({ id }) => id === flow.activityId) ?? null;
  useEffect(() => {
    if (!start) memory.write(flow);
  }, [flow]);

  const release = (token: string) => call('releaseHold', { params: { token } }).catch(() => undefined);

  const back = () => {
    if (flow.stage === 'details' && flow.hold) void release(flow.hold.token);
    dispatch({ type: 'back' });
  };

  return {
    flow,
    activity,
    busy,
    problem,
    dispatch,
    run,
    back,
    chooseActivity: (id) => dispatch({ type: 'activity', id }),
    chooseSlot: (slot, date) => dispatch({ type: 'slot', slot, date }),
    waitFor: (slot, date) => dispatch({ type: 'wait', slot, date }),
    giveGiftCard: () => dispatch({ type: 'gift-card' }),
    setCounts: (counts) => dispatch({ type: 'counts', counts }),
    setExtras: (extras) => dispatch({ type: 'extras', extras }),
    setDetails: (details, clears) => dispatch({ type: 'details', details, clears }),
    setErrors: (errors) => dispatch({ type: 'errors', errors }),
    setCodes: (typed, clears) => dispatch({ type: 'codes', typed, clears }),
    expired: () => dispatch({ type: 'expired' }),
    chooseTime: () => dispatch({ type: 'choose-time', notice: null }),
    resume: (booking, token) => dispatch({ type: 'resume', booking, token, deviceNow: Date.now() }),
    release: (token) => {
      void release(token).then(() => dispatch({ type: 'choose-time', notice: null }));
    },
    again: () => dispatch({ type: 'again', only }),
  };
}
