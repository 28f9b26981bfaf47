import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The state of a history entry that was reached by leaving another page without loading this one. */
export const arrived = { arrived: true } as const;

/** Puts the focus where the new page begins: what had it is gone with the old page. */
export function useFocusOnArrival(place: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (window.history.state?.arrived === true) place.current?.focus();
  }, [place]);
}
