import type { Booking } from '../../contract/model/guest/booking.ts';

type Described = Partial<Pick<Booking, 'guest' | 'answers'>>;

/** What a booking says of its guest: full name and each word of it, email address, phone number, answers. */
export function privateValues({ guest, answers = [] }: Described): string[] {
  const { name = '', email = '', phone = '' } = guest ?? {};
  const digits = phone.replace(/\D/g, '');
  const written = answers.flatMap(({ values }) => values);
  return [name, ...name.split(/\s+/), email, phone, digits, ...written].filter((value) => value !== '');
}
