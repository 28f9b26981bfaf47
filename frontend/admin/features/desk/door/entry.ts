import { hasArrived, type Party } from './door-list.ts';

/** What Enter does with the text in the field, or a scanner with its code. */
export type Entry =
  | { readonly kind: 'none' }
  | { readonly kind: 'check-in'; readonly party: Party }
  | { readonly kind: 'is-here'; readonly party: Party }
  /** A person has to look first: several parties, or one that still has to pay, or is banned. */
  | { readonly kind: 'look' }
  | { readonly kind: 'unknown' };

export function entryOf(query: string, found: readonly Party[]): Entry {
  if (query.trim() === '') return { kind: 'none' };
  const [party, second] = found;
  if (!party) return { kind: 'unknown' };
  if (second) return { kind: 'look' };
  if (hasArrived(party.booking)) return { kind: 'is-here', party };
  const { balance, actions, flags = [] } = party.booking;
  const isBanned = flags.some(({ kind }) => kind === 'banned');
  const isReady = balance <= 0 && !isBanned && actions.includes('check-in');
  return isReady ? { kind: 'check-in', party } : { kind: 'look' };
}
