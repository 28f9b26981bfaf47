import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { Webhook } from '../../../../../core/contract/model/integrations/webhook.ts';
import type { MinorUnits } from '../../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import { heldByBanks } from '../../../../../core/domain/booking/payments/ledger.ts';
import { disabledAt } from '../../../../../core/domain/integrations/retries.ts';
import { moneyFormat } from '../../../../../core/domain/money/format.ts';
import type { EmailDocument } from '../document.ts';

/** Guests cannot pay: the owner disconnected the platform at Stripe, or Stripe takes no charges for the account. */
export function paymentsStopped(organization: Organization, siteUrl: string): EmailDocument {
  const { name, stripeAccount } = organization;
  const isGone = stripeAccount?.disconnected === true;
  const why = isGone
    ? `BookingTMS was disconnected from the Stripe account of ${name}, so guests can’t pay by card.`
    : `Stripe takes no payments for ${name} at the moment, so guests can’t pay by card.`;
  const what = isGone
    ? 'Connect your Stripe account again. Until then, seats that guests hold stay held as usual, and refunds by card wait.'
    : 'Open your Stripe account and answer what Stripe asks for. Seats that guests hold stay held as usual.';
  return {
    ...envelope(organization),
    subject: `Guests can’t pay at ${name}`,
    preview: why,
    title: isGone ? 'Connect Stripe again' : 'Stripe needs something from you',
    paragraphs: ['Hello,', why, what],
    facts: [],
    action: { label: isGone ? 'Reconnect Stripe' : 'Open the portal', url: `${siteUrl}/dashboard` },
  };
}

/** A refund by card did not go through: staff have to settle it. `amount` in minor units. */
export function refundFailed(
  organization: Organization,
  { reference, quote }: Booking,
  amount: MinorUnits,
  siteUrl: string,
): EmailDocument {
  const money = moneyFormat('en', quote.currency)(amount);
  return {
    ...envelope(organization),
    subject: `A refund of ${money} failed (booking ${reference})`,
    preview: 'The guest has been told that you will pay it back in another way.',
    title: 'A refund didn’t go through',
    paragraphs: [
      'Hello,',
      `The bank of the guest of booking ${reference} didn’t accept the refund of ${money}. The money is back on your Stripe account.`,
      'The guest has been told that you will pay it back. Send the refund again, pay it in another way, or mark it as settled.',
    ],
    facts: [
      { label: 'Booking', strong: [reference] },
      { label: 'Refund', strong: [money] },
    ],
    action: { label: 'Open the portal', url: `${siteUrl}/dashboard` },
  };
}

/** A bank took the payment of a party that is still to come: staff keep the booking or cancel it. */
export function disputeLost(
  organization: Organization,
  { reference, quote, ledger, date }: Booking,
  siteUrl: string,
): EmailDocument {
  const money = moneyFormat('en', quote.currency)(heldByBanks({ ledger }));
  return {
    ...envelope(organization),
    subject: `You lost a dispute of ${money} (booking ${reference})`,
    preview: 'The guest still has the booking. Keep it or cancel it.',
    title: 'A dispute was lost',
    paragraphs: [
      'Hello,',
      `The bank of the guest of booking ${reference} took back ${money} for good. The guest still has the booking, but can’t move it, or cancel it for a refund.`,
      'Open the booking in the agenda to keep it or cancel it.',
    ],
    facts: [
      { label: 'Booking', strong: [reference] },
      { label: 'Date', strong: [date] },
      { label: 'Lost', strong: [money] },
    ],
    action: { label: 'Open the agenda', url: `${siteUrl}/dashboard?date=${date}` },
  };
}

/** An endpoint has failed for a day. */
export function webhookFailing(organization: Organization, webhook: Webhook, siteUrl: string): EmailDocument {
  const { failingSince = webhook.createdAt } = webhook;
  return {
    ...envelope(organization),
    subject: 'Your webhook isn’t receiving events',
    preview: 'We’ll switch it off if it doesn’t answer.',
    title: 'A webhook isn’t answering',
    paragraphs: [
      'Hello,',
      `No event has reached your webhook at ${webhook.url} since ${moment(failingSince)}. We’re still trying.`,
      `If it doesn’t accept an event by ${moment(disabledAt(failingSince))}, we’ll switch it off.`,
    ],
    facts: webhookFacts(webhook),
    action: { label: 'Open the portal', url: `${siteUrl}/dashboard` },
  };
}

/** An endpoint was disabled: it answered 410, or failed for four days. */
export function webhookDisabled(
  organization: Organization,
  webhook: Webhook,
  siteUrl: string,
): EmailDocument {
  const why =
    webhook.disabledReason === 'gone'
      ? 'It answered with 410 Gone, which means that it wants no more events.'
      : 'It hasn’t accepted an event for four days.';
  return {
    ...envelope(organization),
    subject: 'Your webhook was switched off',
    preview: why,
    title: 'We switched off a webhook',
    paragraphs: [
      'Hello,',
      `We no longer send events to ${webhook.url}. ${why}`,
      'Events from now on aren’t stored for it. Once it works again, switch it on and send the events that it missed from the list of deliveries.',
    ],
    facts: webhookFacts(webhook),
    action: { label: 'Open the portal', url: `${siteUrl}/dashboard` },
  };
}

function webhookFacts({ url, description }: Webhook): EmailDocument['facts'] {
  const named = description ? [{ label: 'Name', strong: [description] }] : [];
  return [{ label: 'Webhook', strong: [url] }, ...named];
}

/** An owner is told of systems in UTC: an organization has no zone of its own. */
function moment(at: Instant): string {
  return `${new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`;
}

function envelope({ name }: Organization): Pick<EmailDocument, 'language' | 'brand' | 'notes' | 'footer'> {
  return {
    language: 'en',
    brand: { name: 'BookingTMS', color: '#1d4ed8' },
    notes: [],
    footer: [`You get this email because you own ${name} at BookingTMS.`],
  };
}
