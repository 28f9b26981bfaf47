import type * as z from 'zod';
import { bookingListSchemas } from '../../../../../core/contract/schemas/desk/booking-lists.ts';
import type { Address } from '../../../frame/address.ts';

/** The filters of the list, as the address names them. */
export const filterNames = [
  'by',
  'from',
  'to',
  'state',
  'payment',
  'activityId',
  'source',
  'promoCode',
] as const;

export type FilterName = (typeof filterNames)[number];
type Filters = Omit<z.input<typeof bookingListSchemas.exportBookings.query>, 'cursor' | 'locale'>;

const shape = bookingListSchemas.exportBookings.query.shape;

/** What the address asks for, as text; a value that makes no sense is passed over. */
export function textsOf(address: Address): Record<string, string> {
  const given = filterNames.flatMap((name) => {
    const value = address[name];
    return value !== undefined && shape[name].safeParse(value).success ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** The same as the route takes it. */
export function filtersOf(address: Address): Filters {
  return bookingListSchemas.exportBookings.query.parse(textsOf(address));
}

export interface View {
  readonly key: 'upcoming' | 'today' | 'due' | 'new' | 'cancelled';
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** Lists that people look at every day. `today`: the venue's date. */
export function viewsOn(today: string): readonly View[] {
  return [
    { key: 'upcoming', filters: {} },
    { key: 'today', filters: { from: today, to: today } },
    { key: 'due', filters: { payment: 'balance-due' } },
    { key: 'new', filters: { by: 'booking' } },
    { key: 'cancelled', filters: { state: 'cancelled' } },
  ];
}

/** The address with these filters and no others. */
export function addressOf(filters: View['filters']): Record<string, string | undefined> {
  return { q: undefined, ...Object.fromEntries(filterNames.map((name) => [name, filters[name]])) };
}

/** Whether the address asks for exactly this. */
export function isView(address: Address, { filters }: Pick<View, 'filters'>): boolean {
  return filterNames.every((name) => address[name] === filters[name]);
}
