import { useEffect, useState } from 'react';

const minute = 60_000;

/** The present moment, renewed at each full minute and when one comes back to the page. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      setNow(new Date());
      clearTimeout(timer);
      timer = setTimeout(tick, minute - (Date.now() % minute));
    };
    timer = setTimeout(tick, minute - (Date.now() % minute));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
