import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The search part of an address: what a page shows, so that a link shows the same. */
export type Address = Readonly<Record<string, string | undefined>>;

/** Values to set; undefined takes one away. */
export type AddressChange = Readonly<Record<string, string | undefined>>;

interface Change {
  /** Whether the present entry of the history is replaced, as for a filter; otherwise Back undoes the change. */
  readonly replace?: boolean;
}

/** What the address says, and how to change parts of it. */
export function useAddress(): readonly [Address, (change: AddressChange, options?: Change) => void] {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changed: AddressChange, { replace = false }: Change = {}) => {
      void navigate({
        to: '.',
        search: (before: Address) => filled({ ...before, ...changed }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [address, change];
}

/** Goes to another page of the same venue, with an address of its own. */
export function useGoTo(): (path: string, address?: Address) => void {
  const navigate = useNavigate();
  const { venue }: Address = useSearch({ strict: false });
  return useCallback(
    (path, address = {}) => void navigate({ href: path + stringifySearch({ venue, ...address }) }),
    [navigate, venue],
  );
}

/** Plain `key=value` pairs: all values are strings, an empty one where the address has a name only (`?reset`). */
export function parseSearch(text: string): Address {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(address: Record<string, unknown>): string {
  const pairs = Object.entries(address).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
}

/** Without what is not set. */
function filled(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value));
}
