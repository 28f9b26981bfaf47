import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import type { Address } from '../../../frame/address.ts';
import { isDate } from '../../../frame/address-date.ts';

/** What an agenda shows, as its address says it. */
export interface AgendaAddress {
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly view: 'day' | 'week';
  /** An activity's id, or '' for all of them. */
  readonly activityId: string;
  /** Whether sessions without a booking are listed. */
  readonly showEmpty: boolean;
}

/** Reads the address; what is missing or makes no sense becomes the default. */
export function readAddress(address: Address, timeZone: string, now: Date): AgendaAddress {
  const today = localDateOf(now.toISOString(), timeZone);
  const view = address.view === 'week' ? 'week' : 'day';
  return {
    date: isDate(address.date ?? '') ? (address.date ?? today) : today,
    today,
    view,
    activityId: address.activity ?? '',
    showEmpty: address.empty === undefined ? view === 'day' : address.empty === 'show',
  };
}
