import type { Booking, Guest } from '../../contract/model/guest/booking.ts';
import { canonicalText } from '../audit-log/changes.ts';

/** What staff may correct of who comes. */
export interface GuestDetails {
  readonly guest: Guest;
  readonly language: Booking['language'];
  readonly answers: Booking['answers'];
  readonly groupName?: Booking['groupName'];
}

/** The booking with these details. A new address has not failed yet. */
export function correctGuest(booking: Booking, details: GuestDetails): Booking {
  const { emailFailure, groupName: _before, ...rest } = booking;
  const { groupName, ...others } = details;
  const isSameAddress = booking.guest?.email === details.guest.email;
  return {
    ...rest,
    ...others,
    ...(groupName && { groupName }),
    ...(emailFailure && isSameAddress && { emailFailure }),
  };
}

/** The names of the details that differ, for the audit log: never what they are. */
export function changedDetails(before: Booking, after: Booking): string[] {
  const detailsOf = ({ guest, language, answers, groupName }: Booking): Record<string, unknown> => ({
    ...guest,
    language,
    answers,
    groupName,
  });
  const [was, is] = [detailsOf(before), detailsOf(after)];
  return Object.keys(is).filter(
    (name) => canonicalText(was[name] ?? null) !== canonicalText(is[name] ?? null),
  );
}
