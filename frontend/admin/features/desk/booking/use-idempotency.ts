import { useRef } from 'react';

/** A key for a request that may be repeated; `renew` after it has succeeded, so that the next one is new. */
export function useIdempotencyKey() {
  const key = useRef<string>(crypto.randomUUID());
  return {
    headers: () => ({ 'idempotency-key': key.current }),
    renew: () => {
      key.current = crypto.randomUUID();
    },
  };
}
