import { useState } from 'preact/hooks';
import { call } from '../api.ts';
import { isSlotGone } from '../logic/problems.ts';
import { useWidget } from './context.ts';
import { holdTaker } from './take-hold.ts';
import type { BookingModel } from './use-booking.ts';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** `hold` takes the seats; `extend` keeps them longer. */
export function useHold({ flow, dispatch, run }: BookingModel) {
  const { embedKey } = useWidget().data.venue;
  const [take] = useState(() => holdTaker(embedKey, wait));

  const hold = () => {
    const { chosen } = flow;
    if (!chosen) return;
    run(
      async () => dispatch({ type: 'held', hold: await take(chosen.sessionId, flow), deviceNow: Date.now() }),
      (failure) => {
        if (!isSlotGone(failure)) return false;
        dispatch({ type: 'choose-time', notice: 'slotTaken' });
        return true;
      },
    );
  };

  const extend = () => {
    const token = flow.hold?.token;
    if (!token) return;
    run(
      async () => {
        const answer = await call('extendHold', { params: { token } });
        dispatch({ type: 'extended', answer, deviceNow: Date.now() });
      },
      ({ code }) => {
        if (code !== 'hold-expired') return false;
        dispatch({ type: 'expired' });
        return true;
      },
    );
  };

  return { hold, extend };
}
