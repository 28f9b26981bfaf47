import { useEffect, useRef, useState } from 'react';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { keepPlaces, type Places, placesOf } from './places.ts';

/** The bookings of a block, which keep their places while the pointer or a finger is over it. Spread `hold` over it. */
export function usePlaces(bookings: readonly AgendaBooking[], room: number) {
  const [isHeld, setHeld] = useState(false);
  const before = useRef<Places | null>(null);
  const places =
    isHeld && before.current ? keepPlaces(before.current, bookings, room) : placesOf(bookings, room);
  useEffect(() => {
    before.current = places;
  });
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return { places, hold };
}
