import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Command } from './commands.ts';
import type { Floor } from './floor.ts';

/** One of them; none of none. */
export function pick<T>(all: readonly T[], number: number): T | undefined {
  return all[number % Math.max(1, all.length)];
}

/** Does something with one of the bookings, if there are any. */
export async function withBooking(
  floor: Floor,
  { guest }: Command,
  act: (token: string, booking: Booking) => unknown,
): Promise<unknown> {
  const token = pick(floor.tokens(), guest);
  return token && act(token, await floor.read(token));
}
