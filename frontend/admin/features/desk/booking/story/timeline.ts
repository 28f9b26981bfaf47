import type { StoryEntry } from '../../../../../../core/contract/schemas/desk/booking-story.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';

/** A change of time or party, told by the booking itself to people who may not read the audit log. */
interface Changed {
  readonly kind: 'changed';
  readonly at: string;
  readonly startedAt: string | undefined;
}

export type TimelineEntry = StoryEntry | Changed;

/** Audit entries of these say what another entry of the story says already. */
const toldElsewhere: readonly string[] = [
  'createStaffBooking',
  'createStaffGroup',
  'checkInBooking',
  'recordPayment',
  'collectGroupPayment',
  'refundBooking',
  'addBookingNote',
  'resendConfirmation',
  'sendPaymentLink',
];

/** What happened to a booking, newest first, each thing once. */
export function timelineOf(
  entries: readonly StoryEntry[],
  { lastChange }: Pick<StaffBookingView, 'lastChange'>,
): TimelineEntry[] {
  const told = entries.filter((entry) => entry.kind !== 'audit' || !toldElsewhere.includes(entry.action));
  const isAudited = told.some(
    (entry) =>
      entry.kind === 'audit' && entry.action === 'rescheduleStaffBooking' && entry.at === lastChange?.at,
  );
  if (!lastChange || isAudited) return told;
  const changed = { kind: 'changed', at: lastChange.at, startedAt: lastChange.startedAt } as const;
  return [...told, changed].sort((a, b) => b.at.localeCompare(a.at));
}

/** The kind of an email without the number that tells repeated ones apart. */
export function emailKind(email: string): string {
  return email.split('#')[0] ?? email;
}
