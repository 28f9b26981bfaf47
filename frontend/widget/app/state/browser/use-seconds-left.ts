import { useEffect, useState } from 'preact/hooks';
import { type Deadline, secondsLeft } from '../../logic/checkout/countdown.ts';

/** Whole seconds until a deadline, updated each second. */
export function useSecondsLeft(deadline: Deadline): number {
  const [left, setLeft] = useState(() => secondsLeft(deadline, Date.now()));
  useEffect(() => {
    const tick = () => setLeft(secondsLeft(deadline, Date.now()));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [deadline]);
  return left;
}
