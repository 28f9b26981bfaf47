import type { Booking, Guest } from '../../contract/model/booking.ts';

/**
 * Who stands in a booking or on a gift card whose guest asked to be forgotten. The address can be nobody's
 * (RFC 2606), and nothing is sent to it.
 */
export const erasedGuest: Guest = { name: 'Erased guest', email: 'erased@guest.invalid', phone: '' };

export function isErased({ email }: Pick<Guest, 'email'>): boolean {
  return email === erasedGuest.email;
}

/** The booking without anything that its guest, or staff about them, wrote; seats and money as they were. */
export function erasedBooking({ note: _note, ...booking }: Booking): Booking {
  return { ...booking, guest: erasedGuest, answers: [] };
}
