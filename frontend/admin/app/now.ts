import { useEffect, useState } from 'preact/hooks';

/** The current time, anew every half minute: enough for "now" among sessions. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
