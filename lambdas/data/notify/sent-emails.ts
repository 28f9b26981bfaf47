import * as z from 'zod';
import { type EmailFailureReason, emailFailureReason } from '../../../core/contract/model/email-failure.ts';
import type { BookingId, GiftCardId, OrganizationId, SessionId } from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { is, lacks, notAfter, present } from '../conditions.ts';
import { type Key, keys } from '../keys.ts';
import { getItem, putNewItem, queryItems, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';

/** The record of an email: its kind, its recipient, when it was sent, and whether it arrived. */
const keptEmail = z
  .object({
    SK: z.string(),
    to: z.string().optional(),
    sentAt: instant.optional(),
    deliveredAt: instant.optional(),
    failure: emailFailureReason.optional(),
    failedAt: instant.optional(),
  })
  .transform(({ SK, ...email }) => ({ kind: SK.slice('SENT#'.length), ...email }));

const reported = z
  .object({
    SK: z.string(),
    messageId: z.string().optional(),
    sentAt: instant.optional(),
    failure: emailFailureReason.optional(),
  })
  .transform(({ SK, ...email }) => ({ kind: SK.slice('SENT#'.length), ...email }));

const sentEmail = z.object({ state: z.enum(['sending', 'sent']) });

/** The right to send one email. */
export interface EmailLease {
  /** The invocation that has it; the invocation's retries have the same id. */
  readonly owner: string;
  /** From then on another may take it. */
  readonly until: Instant;
}

/** One email. `kind` is all that tells it from others about the same booking, gift card or person. */
export type EmailId = { readonly organizationId: OrganizationId; readonly kind: string } & (
  | { readonly bookingId: BookingId }
  | { readonly giftCardId: GiftCardId }
  | { readonly userId: string }
  | { readonly waitlistOf: SessionId }
  | { readonly ownerEmail: string }
);

/** The booking or the gift card that emails are about. */
export type EmailsOf = { readonly organizationId: OrganizationId } & (
  | { readonly bookingId: BookingId }
  | { readonly giftCardId: GiftCardId }
);

/** Which emails have gone out, so that an event told twice does not become two emails. */
export const sentEmails = (table: Table) => ({
  /**
   * Takes the lease to send an email. A lease of the same owner, and one that has expired, is taken over. `sent`: it
   * has gone out. `sending`: another owner has the lease.
   */
  async claim(id: EmailId, now: Instant, lease: EmailLease): Promise<'claimed' | 'sent' | 'sending'> {
    const set = { state: 'sending', leaseUntil: lease.until, leaseOwner: lease.owner };
    if (await putNewItem(table, { ...keyOf(id), entity: 'SENT', ...set })) return 'claimed';
    for (const isFree of [is('leaseOwner', lease.owner), notAfter('leaseUntil', now)]) {
      const takeOver = { update: keyOf(id), set, only: [is('state', 'sending'), isFree] };
      if ((await updateItem(table, takeOver)).done) return 'claimed';
    }
    return (await getItem(table, keyOf(id), sentEmail))?.state ?? 'sending';
  },

  /** It has gone out, under the provider's id for it. */
  async finish(id: EmailId, sentAt: Instant, messageId: string, to: string): Promise<void> {
    await updateItem(table, {
      update: keyOf(id),
      // The addresses of other emails would have to be found again to be erased.
      set: { state: 'sent', sentAt, messageId, ...('bookingId' in id && { to }) },
      only: [is('state', 'sending')],
    });
  },

  /** Every email about a booking or a gift card; without a time, it has not gone out yet. */
  list: (about: EmailsOf) => listEmails(table, about, keptEmail),

  /**
   * The email with this id of the provider. `unsent`: none has it, but one is being sent. `unknown`: none has it.
   */
  async find(about: EmailsOf, messageId: string): Promise<z.output<typeof reported> | 'unsent' | 'unknown'> {
    const emails = await listEmails(table, about, reported);
    const email = emails.find((each) => each.messageId === messageId);
    return email ?? (emails.some((each) => each.messageId === undefined) ? 'unsent' : 'unknown');
  },

  /** Notes that an email did not arrive; the first note stays. Answers as `find` does where there is none. */
  async fail(
    about: EmailsOf,
    messageId: string,
    failure: { readonly reason: EmailFailureReason; readonly at: Instant },
  ): Promise<'noted' | 'unsent' | 'unknown'> {
    const email = await this.find(about, messageId);
    if (typeof email === 'string') return email;
    const set = { failure: failure.reason, failedAt: failure.at };
    await updateItem(table, { update: keyOf({ ...about, kind: email.kind }), set, only: [lacks('failure')] });
    return 'noted';
  },

  /** Notes that an email arrived; the first note stays. Answers as `find` does. */
  async deliver(about: EmailsOf, messageId: string, deliveredAt: Instant) {
    const email = await this.find(about, messageId);
    if (typeof email === 'string') return email;
    const only = [present, lacks('deliveredAt')];
    await updateItem(table, { update: keyOf({ ...about, kind: email.kind }), set: { deliveredAt }, only });
    return email;
  },

  /** Forgets to which addresses the emails about a booking went; which they were and when stays. */
  async forgetAddresses(about: { readonly organizationId: OrganizationId; readonly bookingId: BookingId }) {
    for (const { kind, to } of await listEmails(table, about, keptEmail)) {
      if (to === undefined) continue;
      await updateItem(table, { update: keyOf({ ...about, kind }), remove: ['to'], only: [is('to', to)] });
    }
  },

  /** It could not be sent: the next try need not wait for the lease to run out. */
  async giveUp(id: EmailId, leaseUntil: Instant, now: Instant): Promise<void> {
    await updateItem(table, {
      update: keyOf(id),
      set: { leaseUntil: now },
      only: [is('state', 'sending'), is('leaseUntil', leaseUntil)],
    });
  },
});

function listEmails<T>(table: Table, about: EmailsOf, schema: z.ZodType<T>): Promise<T[]> {
  const { PK: partition } = keyOf({ ...about, kind: '' });
  const pattern =
    'bookingId' in about ? accessPatterns.emailsAboutBooking : accessPatterns.emailsAboutGiftCard;
  return queryItems(table, pattern, { partition, sort: 'SENT#' }, schema);
}

function keyOf(id: EmailId): Key {
  if ('bookingId' in id) return keys.sentEmail(id.organizationId, id.bookingId, id.kind);
  if ('ownerEmail' in id) return keys.sentMemberEmail(id.organizationId, 'owner', id.kind);
  if ('waitlistOf' in id) return keys.sentWaitlistEmail(id.organizationId, id.waitlistOf, id.kind);
  if ('userId' in id) return keys.sentMemberEmail(id.organizationId, id.userId, id.kind);
  return keys.sentGiftCardEmail(id.organizationId, id.giftCardId, id.kind);
}
