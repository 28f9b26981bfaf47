import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import type { BookingRow } from '../../../../../core/contract/schemas/desk/booking-lists.ts';
import type { Labelled } from '../booking/labels.ts';

/** A booking in the list, found by filters or by a search. */
export interface Row {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly groupName?: string | undefined;
  readonly startsAt: string;
  readonly activity: string;
  readonly guestCount: number;
  /** Minor units; a search does not say. */
  readonly total: number | undefined;
  readonly labelled: Labelled;
  /** Absent where the party signs nothing, and in a search. */
  readonly waiver?: BookingRow['waiver'];
}

export function rowOf(booking: BookingRow, activities: ReadonlyMap<string, string>): Row {
  const { id, reference, guest, startsAt, guestCount, total, activityId, waiver } = booking;
  return {
    id,
    reference,
    name: guest.name,
    startsAt,
    activity: activities.get(activityId) ?? '',
    guestCount,
    total,
    labelled: { ...booking, quote: { total } },
    waiver,
  };
}

type Found = RouteOutput<'searchBookings'>['bookings'][number];

export function foundRow(booking: Found): Row {
  const { id, reference, guestName, groupName, startsAt, activityName, guestCount, state, paymentState } =
    booking;
  return {
    id,
    reference,
    name: guestName,
    groupName,
    startsAt,
    activity: activityName,
    guestCount,
    total: undefined,
    labelled: { state, paymentState, source: 'widget', quote: { total: 1 }, balance: 0 },
  };
}
