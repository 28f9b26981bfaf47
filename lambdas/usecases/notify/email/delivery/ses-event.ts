import * as z from 'zod';
import type { EmailFailureReason } from '../../../../../core/contract/model/email-failure.ts';
import { bookingId, giftCardId, organizationId } from '../../../../../core/contract/model/ids.ts';
import type { EmailId, EmailsOf } from '../../../../data/notify/sent-emails.ts';

/** What SES says of one email. */
interface EmailReport {
  readonly about: EmailsOf;
  /** SES's id of the email. */
  readonly messageId: string;
}

export interface FailedEmail extends EmailReport {
  readonly reason: EmailFailureReason;
}

/** The recipient's mail server took the email. It may still return it later. */
export interface DeliveredEmail extends EmailReport {
  readonly reason: 'delivered';
}

const tag = <T extends z.ZodType>(id: T) => z.tuple([id]).transform(([value]) => value);

const report = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    tags: z.union([
      z.object({ organization: tag(organizationId), booking: tag(bookingId) }),
      z.object({ organization: tag(organizationId), giftCard: tag(giftCardId) }),
    ]),
  }),
  bounce: z.object({ bounceType: z.string(), bounceSubType: z.string() }).optional(),
  complaint: z.object({ complaintFeedbackType: z.string().optional() }).optional(),
});

/** What SES's events about an email tell it by. Emails to staff have none: they mark nothing. */
export function emailTags(id: EmailId): Record<string, string> {
  const { organizationId: organization } = id;
  if ('bookingId' in id) return { organization, booking: id.bookingId };
  if ('giftCardId' in id) return { organization, giftCard: id.giftCardId };
  return {};
}

/** Null for events that are not about an email of a booking or a gift card, or say nothing of its arrival. `detail`: of the EventBridge event */
export function readSesEvent(detail: unknown): FailedEmail | DeliveredEmail | null {
  const { data } = report.safeParse(detail);
  const reason = data && reasonOf(data);
  if (!reason) return null;
  const { messageId, tags } = data.mail;
  const { organization } = tags;
  const about =
    'booking' in tags
      ? { organizationId: organization, bookingId: tags.booking }
      : { organizationId: organization, giftCardId: tags.giftCard };
  return reason === 'delivered' ? { about, messageId, reason } : { about, messageId, reason };
}

function reasonOf({
  eventType,
  bounce,
  complaint,
}: z.output<typeof report>): EmailFailureReason | 'delivered' | null {
  if (eventType === 'Delivery') return 'delivered';
  if (eventType === 'Reject') return 'rejected';
  if (eventType === 'Complaint') return complaint?.complaintFeedbackType === 'not-spam' ? null : 'complained';
  if (eventType !== 'Bounce') return null;
  // SES reports out-of-office replies so: the email has arrived.
  return bounce?.bounceType === 'Transient' && bounce.bounceSubType === 'General' ? null : 'bounced';
}
