import type { LocalDate } from '../../../core/contract/model/time.ts';
import type { AddressChange } from './address.ts';

/** Whether an address's text is a date of the calendar that the API takes. */
export function isDate(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The change that goes to a date; today is not in the address, so that a bookmark stays on today. */
export function toDate(date: LocalDate, today: LocalDate): AddressChange {
  return { date: date === today ? undefined : date };
}
