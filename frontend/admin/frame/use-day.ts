import type { LocalDate } from '../../../core/contract/model/time.ts';
import { localDateOf } from '../../../core/domain/time.ts';
import { useAddress } from './address.ts';
import { isDate, toDate } from './address-date.ts';
import { useVenue } from './venue.ts';

export interface ShownDay {
  readonly date: LocalDate;
  /** The date at the venue. */
  readonly today: LocalDate;
  readonly go: (date: LocalDate) => void;
}

/** The date that the address names; today without one, so that a bookmark stays on today. */
export function useDay(): ShownDay {
  const { timeZone } = useVenue();
  const [{ date: named = '' }, change] = useAddress();
  const today = localDateOf(new Date().toISOString(), timeZone);
  return {
    date: isDate(named) ? named : today,
    today,
    go: (date) => change(toDate(date, today)),
  };
}
