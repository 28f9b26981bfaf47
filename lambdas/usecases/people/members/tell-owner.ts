import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { needsDisputeDecision } from '../../../../core/domain/booking/payments/disputes.ts';
import { refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { webhooks } from '../../../data/integrations/webhooks.ts';
import type { users } from '../../../data/people/users.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Accounts } from '../../../gateways/accounts.ts';
import type { EmailDocument } from '../../notify/email/document.ts';
import {
  disputeLost,
  paymentsStopped,
  refundFailed,
  webhookDisabled,
  webhookFailing,
} from '../../notify/email/documents/owner-notice.ts';
import { type StaffVoice, staffVoice } from '../../notify/email/documents/staff-voice.ts';
import { type MailDeps, sendOnce } from '../../notify/email/send-once.ts';
import { staffMessage } from '../../notify/email/staff-message.ts';
import { languageOfOwner } from './language-of.ts';

export interface OwnerMailDeps extends MailDeps {
  /** Origin of the site, without a trailing slash. */
  readonly siteUrl: string;
  readonly users: Pick<ReturnType<typeof users>, 'language'>;
  readonly accounts: Pick<Accounts, 'find'>;
}

/**
 * Tells the owner that guests cannot pay, unless they can again by now.
 * @throws when the email could not be sent: the event is retried
 */
export async function tellPaymentsStopped(
  deps: OwnerMailDeps,
  { organizationId, eventId }: EventDetail<'organization.payments-stopped'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  if (organization?.stripeAccount?.chargesEnabled !== false) return;
  await tell(deps, organization, eventId, (voice) => paymentsStopped(organization, voice));
}

/**
 * Tells the owner that a refund failed, unless it has been settled since.
 * @throws when the email could not be sent: the event is retried
 */
export async function tellRefundFailed(
  deps: OwnerMailDeps,
  { organizationId, bookingId, refundId }: EventDetail<'booking.refund-failed'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  const entry = booking && refundsOf(booking).find(({ id }) => id === refundId);
  if (!organization || !entry) return;
  const { status, attempt } = progressOf(booking.refundProgress, refundId, entry.at);
  if (status !== 'failed') return;
  await tell(deps, organization, `refund-failed#${refundId}.${attempt}`, (voice) =>
    refundFailed(organization, booking, entry.amount, voice),
  );
}

/**
 * Tells the owner that a dispute was lost, unless staff have decided about the booking since.
 * @throws when the email could not be sent: the event is retried
 */
export async function tellDisputeLost(
  deps: OwnerMailDeps,
  { organizationId, bookingId, eventId }: EventDetail<'booking.dispute-lost'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!organization || !booking || !needsDisputeDecision(booking)) return;
  await tell(deps, organization, eventId, (voice) => disputeLost(organization, booking, voice));
}

/**
 * Tells the owner that an endpoint fails or was disabled, unless it works again or was deleted since.
 * @throws when the email could not be sent: the event is retried
 */
export async function tellWebhookHealth(
  deps: OwnerMailDeps,
  { organizationId, webhookId, eventId }: EventDetail<'webhook.failing' | 'webhook.disabled'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  const webhook = await webhooks(deps.table).get(organizationId, webhookId);
  if (!organization || !webhook || (!webhook.failingSince && !webhook.disabledReason)) return;
  const write = webhook.disabledReason ? webhookDisabled : webhookFailing;
  await tell(deps, organization, eventId, (voice) => write(organization, webhook, voice));
}

function tell(
  deps: OwnerMailDeps,
  { id: organizationId, name, ownerEmail }: Organization,
  kind: string,
  write: (voice: StaffVoice) => EmailDocument,
): Promise<void> {
  return sendOnce(deps, { organizationId, ownerEmail, kind }, async () => {
    const language = await languageOfOwner(deps, ownerEmail);
    return staffMessage(write(staffVoice(language, deps.siteUrl)), {
      to: { name, address: ownerEmail },
      fromName: 'BookingTMS',
      replyTo: ownerEmail,
    });
  });
}
