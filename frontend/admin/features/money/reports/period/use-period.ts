import { localDateOf } from '../../../../../../core/domain/time.ts';
import { type Address, useAddress } from '../../../../frame/address.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { type ChosenPeriod, periodOf } from './period.ts';

export const comparisons = ['previous', 'year', 'none'] as const;

export type Comparison = (typeof comparisons)[number];

/** What a report is asked for, as the address says it. */
export interface Asked {
  readonly period: ChosenPeriod;
  readonly activityId: string | undefined;
  /** With the period before, unless the address says otherwise. */
  readonly compare: Comparison;
}

export function useAsked(): Asked {
  const { timeZone } = useVenue();
  const [address] = useAddress();
  const today = localDateOf(new Date().toISOString(), timeZone);
  return {
    period: periodOf(address, today),
    activityId: address.activityId,
    compare: comparisons.find((each) => each === address.compare) ?? 'previous',
  };
}

const kept = ['venue', 'period', 'from', 'to', 'activityId', 'compare'];

/** What stays in the address from one report to the next. */
export function keptParts(address: Address): Address {
  return Object.fromEntries(
    Object.entries(address).filter(([name, value]) => kept.includes(name) && value !== undefined),
  );
}
