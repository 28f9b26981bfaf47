import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { Webhook } from '../../../../../core/contract/model/integrations/webhook.ts';
import type { MinorUnits } from '../../../../../core/contract/model/money.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import { heldByBanks } from '../../../../../core/domain/booking/payments/ledger.ts';
import { disabledAt } from '../../../../../core/domain/integrations/retries.ts';
import { moneyFormat } from '../../../../../core/domain/money/format.ts';
import type { EmailDocument } from '../document.ts';
import { dateIn, fromPlatform, momentIn, type StaffVoice } from './staff-voice.ts';

/** Guests cannot pay: the owner disconnected the platform at Stripe, or Stripe takes no charges for the account. */
export function paymentsStopped(organization: Organization, voice: StaffVoice): EmailDocument {
  const { name, stripeAccount } = organization;
  const { t, siteUrl } = voice;
  const isGone = stripeAccount?.disconnected === true;
  const why = t(isGone ? 'stopped.goneWhy' : 'stopped.why', { organization: name });
  return {
    ...envelope(organization, voice),
    subject: t('stopped.subject', { organization: name }),
    preview: why,
    title: t(isGone ? 'stopped.goneTitle' : 'stopped.title'),
    paragraphs: [t('hello'), why, t(isGone ? 'stopped.goneWhat' : 'stopped.what')],
    facts: [],
    action: { label: t(isGone ? 'stopped.goneAction' : 'openPortal'), url: `${siteUrl}/dashboard` },
  };
}

/** A refund by card did not go through: staff have to settle it. `amount` in minor units. */
export function refundFailed(
  organization: Organization,
  { reference, quote }: Pick<Booking, 'reference' | 'quote'>,
  amount: MinorUnits,
  voice: StaffVoice,
): EmailDocument {
  const { t } = voice;
  const money = moneyFormat(voice.language, quote.currency)(amount);
  const values = { amount: money, reference };
  return {
    ...envelope(organization, voice),
    subject: t('refund.subject', values),
    preview: t('refund.preview'),
    title: t('refund.title'),
    paragraphs: [t('hello'), t('refund.why', values), t('refund.what')],
    facts: [
      { label: t('booking'), strong: [reference] },
      { label: t('refund'), strong: [money] },
    ],
    action: portal(voice),
  };
}

/** A bank took the payment of a party that is still to come: staff keep the booking or cancel it. */
export function disputeLost(
  organization: Organization,
  { reference, quote, ledger, date }: Booking,
  voice: StaffVoice,
): EmailDocument {
  const { t, siteUrl } = voice;
  const money = moneyFormat(voice.language, quote.currency)(heldByBanks({ ledger }));
  const values = { amount: money, reference };
  return {
    ...envelope(organization, voice),
    subject: t('dispute.subject', values),
    preview: t('dispute.preview'),
    title: t('dispute.title'),
    paragraphs: [t('hello'), t('dispute.why', values), t('dispute.what')],
    facts: [
      { label: t('booking'), strong: [reference] },
      { label: t('date'), strong: [dateIn(voice, date)] },
      { label: t('lost'), strong: [money] },
    ],
    action: { label: t('openAgenda'), url: `${siteUrl}/dashboard?date=${date}` },
  };
}

/** An endpoint has failed for a day. */
export function webhookFailing(
  organization: Organization,
  webhook: Webhook,
  voice: StaffVoice,
): EmailDocument {
  const { t } = voice;
  const { url, failingSince = webhook.createdAt } = webhook;
  return {
    ...envelope(organization, voice),
    subject: t('failing.subject'),
    preview: t('failing.preview'),
    title: t('failing.title'),
    paragraphs: [
      t('hello'),
      t('failing.why', { url, since: momentIn(voice, failingSince) }),
      t('failing.what', { until: momentIn(voice, disabledAt(failingSince)) }),
    ],
    facts: webhookFacts(webhook, voice),
    action: portal(voice),
  };
}

/** An endpoint was disabled: it answered 410, or failed for four days. */
export function webhookDisabled(
  organization: Organization,
  webhook: Webhook,
  voice: StaffVoice,
): EmailDocument {
  const { t } = voice;
  const why = t(webhook.disabledReason === 'gone' ? 'disabled.gone' : 'disabled.failing');
  return {
    ...envelope(organization, voice),
    subject: t('disabled.subject'),
    preview: why,
    title: t('disabled.title'),
    paragraphs: [t('hello'), t('disabled.why', { url: webhook.url, why }), t('disabled.what')],
    facts: webhookFacts(webhook, voice),
    action: portal(voice),
  };
}

function webhookFacts({ url, description }: Webhook, { t }: StaffVoice): EmailDocument['facts'] {
  const named = description ? [{ label: t('name'), strong: [description] }] : [];
  return [{ label: t('webhook'), strong: [url] }, ...named];
}

function portal({ t, siteUrl }: StaffVoice) {
  return { label: t('openPortal'), url: `${siteUrl}/dashboard` };
}

function envelope(
  { name }: Organization,
  voice: StaffVoice,
): Pick<EmailDocument, 'language' | 'brand' | 'notes' | 'footer'> {
  return { ...fromPlatform(voice), notes: [], footer: [voice.t('asOwner', { organization: name })] };
}
