import type { Booking } from '../../../../core/contract/model/booking.ts';
import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../core/contract/model/organization.ts';
import { moneyFormat } from '../../../../core/domain/money/format.ts';
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

function envelope({ name }: Organization): Pick<EmailDocument, 'language' | 'brand' | 'notes' | 'footer'> {
  return {
    language: 'en',
    brand: { name: 'BookingTMS', color: '#1d4ed8' },
    notes: [],
    footer: [`You get this email because you own ${name} at BookingTMS.`],
  };
}
