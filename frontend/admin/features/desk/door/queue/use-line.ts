import { useEffect, useRef, useState } from 'react';
import { useFeedState } from '../../../../frame/data/live.tsx';

/** Milliseconds between attempts while something waits. */
const retryEvery = 10_000;

/** Whether there is a line; `onLine` is called when it comes back, and every ten seconds. */
export function useLine(onLine: () => void): readonly [boolean, (isOffline: boolean) => void] {
  const [isOffline, setIsOffline] = useState(!navigator.onLine);
  const feed = useFeedState();
  const report = useRef(onLine);
  report.current = onLine;

  useEffect(() => {
    const wentOffline = () => setIsOffline(true);
    const cameBack = () => {
      setIsOffline(false);
      report.current();
    };
    window.addEventListener('offline', wentOffline);
    window.addEventListener('online', cameBack);
    const timer = setInterval(() => report.current(), retryEvery);
    return () => {
      window.removeEventListener('offline', wentOffline);
      window.removeEventListener('online', cameBack);
      clearInterval(timer);
    };
  }, []);

  useEffect(() => {
    if (feed !== 'live') return;
    setIsOffline(false);
    report.current();
  }, [feed]);

  return [isOffline, setIsOffline];
}
