import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ActivityView, BookingView, SlotView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { asCallProblem, type CallProblem } from '../../../api/problem.ts';
import { answersOf, checkDetails, type Details, serverErrors } from '../logic/details.ts';
import { type Flow, reduceFlow, startFlow } from '../logic/flow.ts';
import type { Counts } from '../logic/party.ts';
import { isSlotGone } from '../logic/problems.ts';
import { useWidget } from './context.ts';
import { holdTaker } from './take-hold.ts';

export interface BookingModel {
  readonly flow: Flow;
  readonly activity: ActivityView | null;
  readonly busy: boolean;
  readonly problem: CallProblem | null;
  chooseActivity(id: string): void;
  chooseSlot(slot: SlotView): void;
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
  const { data, host, memory } = useWidget();
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

  const pay = () => {
    const token = flow.hold?.token;
    if (!token || !activity) return;
    const errors = checkDetails(flow.details, activity.questions);
    dispatch({ type: 'errors', errors });
    if (Object.keys(errors).length > 0) return;
    run(
      async () => {
        const answer = await call('startCheckout', {
          params: { token },
          body: checkoutOf(flow.details),
        });
        if (answer.next === 'confirmed') return dispatch({ type: 'returned', token });
        dispatch({ type: 'leaving', url: answer.url });
        host.leave(answer.url);
      },
      (failure) => payFailed(failure, token),
    );
  };

  const checkoutOf = ({ name, email, phone, ...rest }: Details) => ({
    guest: { name: name.trim(), email: email.trim(), phone: phone.trim() },
    answers: answersOf({ name, email, phone, ...rest }),
    language: data.language,
    returnUrl: host.returnPage(),
    acceptedTerms: true as const,
  });

  const payFailed = (failure: CallProblem, token: string): boolean => {
    const errors = serverErrors(failure.errors, flow.details);
    if (Object.keys(errors).length > 0) dispatch({ type: 'errors', errors });
    else if (failure.code === 'hold-expired' || failure.code === 'invalid-link')
      dispatch({ type: 'expired' });
    else if (failure.code === 'wrong-state') dispatch({ type: 'returned', token });
    else return false;
    return true;
  };

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
    chooseSlot: (slot) => dispatch({ type: 'slot', slot }),
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

/** One thing under way at a time. `handled` answers whether it dealt with the failure itself. */
function useRun() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<void>, handled: (failure: CallProblem) => boolean) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const failure = asCallProblem(error);
      if (!handled(failure)) setProblem(failure);
    }
    running.current = false;
    setBusy(false);
  };
  return { busy, problem, run };
}

/** Where this tab left off: on the way back from payment, or with seats still held. */
function remembered(kept: Flow | null, token: string | null, only: string | null): Flow {
  const fresh = startFlow(only);
  const known = kept && (only === null || kept.activityId === only) ? kept : null;
  if (token) return { ...(known ?? fresh), stage: 'returned', token };
  if (known?.stage === 'leaving' && known.hold)
    return { ...known, stage: 'returned', token: known.hold.token };
  if (known?.stage === 'details' && known.hold) return known;
  return { ...fresh, details: known?.details ?? fresh.details };
}
