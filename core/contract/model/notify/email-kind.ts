import * as z from 'zod';

/** The emails to guests, in the order of a visit. Those that staff send again are the same. */
const toGuests = [
  'confirmed',
  'group-confirmed',
  'rescheduled',
  'cancelled',
  'payment-requested',
  'group-payment-requested',
  'balance-requested',
  'refunded',
  'refund-made',
  'refund-failed',
  'refund-settled',
  'time-offered',
  'waitlist-joined',
  'seats-offered',
  'gift-card-given',
  'gift-card-bought',
  'gift-card-credited',
] as const;

/** The emails to members of the organization. They are written in English. */
const toStaff = [
  'member-invited',
  'member-added',
  'password-replaced',
  'payments-stopped',
  'owner-refund-failed',
  'dispute-lost',
  'webhook-failing',
  'webhook-disabled',
] as const;

export const guestEmailKind = z.enum(toGuests);
export const staffEmailKind = z.enum(toStaff);
export const emailKind = z.enum([...toGuests, ...toStaff]);

export type GuestEmailKind = z.infer<typeof guestEmailKind>;
export type StaffEmailKind = z.infer<typeof staffEmailKind>;
export type EmailKind = z.infer<typeof emailKind>;
