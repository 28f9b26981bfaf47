import type { Booking } from '../../contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../contract/model/guest/ledger.ts';
import type { AuditEntry } from '../../contract/model/platform/audit.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { StoryEntry } from '../../contract/schemas/desk/booking-story.ts';

/** An email about the booking; without `sentAt` it has not gone out. */
interface Email {
  readonly kind: string;
  readonly to?: string | undefined;
  readonly sentAt?: Instant | undefined;
  readonly deliveredAt?: Instant | undefined;
  readonly failure?: 'bounced' | 'complained' | 'rejected' | undefined;
  readonly failedAt?: Instant | undefined;
}

interface Sources {
  readonly booking: Booking;
  readonly emails: readonly Email[];
  /** Empty for readers who may not see the audit log. */
  readonly audit: readonly AuditEntry[];
}

/** All that happened to a booking, the newest first. */
export function storyOf({ booking, emails, audit }: Sources): StoryEntry[] {
  const byInstant = new Map(audit.map(({ at, actor }) => [at, actor.name]));
  const entries: StoryEntry[] = [
    ...milestones(booking),
    ...booking.ledger.flatMap((entry) => moneyEntry(booking, entry, byInstant.get(entry.at))),
    ...emails.flatMap(messageEntry),
    ...(booking.notes ?? []).map((note) => ({ kind: 'note' as const, ...note })),
    ...audit.map(auditStoryEntry),
  ];
  // Of one instant, what is later in this list is the newer.
  return entries.toReversed().sort((a, b) => b.at.localeCompare(a.at));
}

function milestones({ createdAt, confirmedAt, checkedInAt, cancelledAt, source }: Booking): StoryEntry[] {
  return [
    { kind: 'booked', at: createdAt, source },
    ...(confirmedAt ? [{ kind: 'confirmed' as const, at: confirmedAt }] : []),
    ...(checkedInAt ? [{ kind: 'checked-in' as const, at: checkedInAt }] : []),
    ...(cancelledAt ? [{ kind: 'cancelled' as const, at: cancelledAt }] : []),
  ];
}

/** `name`: who did what was written in the same transaction as the entry. */
function moneyEntry(booking: Booking, entry: LedgerEntry, name: string | undefined): StoryEntry[] {
  const by = name === undefined ? {} : { by: name };
  switch (entry.kind) {
    case 'payment':
      return [{ ...entry, ...by }];
    case 'refund': {
      const progress = booking.refundProgress?.[entry.id];
      return [{ ...entry, ...(progress && { progress }), ...by }];
    }
    case 'gift-card': {
      const { kind, at, amount, code } = entry;
      return [{ kind, at, amount, ending: code.slice(-4), ...by }];
    }
    case 'price-kept':
      return [{ ...entry, ...by }];
    case 'dispute':
      return [entry];
    case 'seats':
    case 'promo-code':
      return [];
  }
}

function messageEntry({ kind: email, to, sentAt: at, deliveredAt, failure, failedAt }: Email): StoryEntry[] {
  if (at === undefined) return [];
  const base = { kind: 'message' as const, at, email, ...(to && { to }) };
  if (failure) return [{ ...base, status: failure, ...(failedAt && { statusAt: failedAt }) }];
  return [
    deliveredAt ? { ...base, status: 'delivered', statusAt: deliveredAt } : { ...base, status: 'sent' },
  ];
}

function auditStoryEntry({ actor, ...entry }: AuditEntry): StoryEntry {
  return { kind: 'audit', ...entry, by: actor.name, role: actor.role };
}
