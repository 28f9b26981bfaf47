import { webhook } from '../../../../../core/contract/model/integrations/webhook.ts';
import type { StaffEmailKind } from '../../../../../core/contract/model/notify/email-kind.ts';
import { type Member, member } from '../../../../../core/contract/model/people/member.ts';
import { addMinutes } from '../../../../../core/domain/time.ts';
import type { EmailMessage } from '../../../../gateways/email.ts';
import type { EmailDocument } from '../document.ts';
import { addedMember } from '../documents/added-member.ts';
import { memberInvitation, replacedPassword } from '../documents/invitation.ts';
import {
  disputeLost,
  paymentsStopped,
  refundFailed,
  webhookDisabled,
  webhookFailing,
} from '../documents/owner-notice.ts';
import { staffVoice } from '../documents/staff-voice.ts';
import { staffMessage } from '../staff-message.ts';
import { exampleMatter } from './example-booking.ts';
import { type ExamplePlace, exampleGuest } from './example-place.ts';

type Write = (place: ExamplePlace) => EmailMessage;

/** Each email to members as it is sent, to an invented member. */
export const staffExamples: Readonly<Record<StaffEmailKind, Write>> = {
  'member-invited': (place) => toMember(place, place.organization.name, invitationIn(place)),
  'member-added': (place) =>
    toMember(
      place,
      place.organization.name,
      addedMember(exampleMember(place), place.organization, voiceAt(place)),
    ),
  'password-replaced': (place) =>
    toMember(place, 'BookingTMS', replacedPassword(place.organization, readerAt(place))),
  'payments-stopped': (place) => toOwner(place, paymentsStopped(place.organization, voiceAt(place))),
  'owner-refund-failed': (place) => {
    const { booking } = exampleMatter('refund-failed', place);
    return toOwner(place, refundFailed(place.organization, booking, booking.quote.total, voiceAt(place)));
  },
  'dispute-lost': (place) => {
    const { booking } = exampleMatter('confirmed', place);
    const { total } = booking.quote;
    const dispute = { kind: 'dispute' as const, at: place.now, id: 'dp_example', amount: total };
    const disputed = { ...booking, ledger: [...booking.ledger, dispute] };
    return toOwner(place, disputeLost(place.organization, disputed, voiceAt(place)));
  },
  'webhook-failing': (place) =>
    toOwner(place, webhookFailing(place.organization, exampleWebhook(place), voiceAt(place))),
  'webhook-disabled': (place) =>
    toOwner(place, webhookDisabled(place.organization, exampleWebhook(place), voiceAt(place))),
};

function invitationIn(place: ExamplePlace): EmailDocument {
  return memberInvitation(place.organization, exampleMember(place), readerAt(place));
}

function readerAt(place: ExamplePlace) {
  const { email, name } = exampleGuest;
  return { person: { email, name, password: 'Example-Password' }, voice: voiceAt(place) };
}

const voiceAt = ({ language, siteUrl }: ExamplePlace) => staffVoice(language, siteUrl);

function exampleMember({ organization, now }: ExamplePlace): Member {
  return member.parse({
    organizationId: organization.id,
    userId: '00000000-0000-4000-8000-000000000000',
    email: exampleGuest.email,
    name: exampleGuest.name,
    role: 'manager',
    venueIds: 'all',
    status: 'invited',
    createdAt: now,
    invitedBy: organization.name,
    version: 1,
  });
}

function exampleWebhook({ organization, now }: ExamplePlace) {
  return webhook.parse({
    id: 'whk_000000000000',
    organizationId: organization.id,
    url: 'https://crm.example.com/bookings',
    description: 'CRM',
    events: ['booking.confirmed'],
    status: 'enabled',
    failingSince: addMinutes(now, -24 * 60),
    secret: 'whsec_example',
    createdAt: now,
    version: 1,
  });
}

function toMember({ organization }: ExamplePlace, fromName: string, document: EmailDocument): EmailMessage {
  const { name, email: address } = exampleGuest;
  return staffMessage(document, { to: { name, address }, fromName, replyTo: organization.ownerEmail });
}

function toOwner({ organization: { name, ownerEmail } }: ExamplePlace, document: EmailDocument) {
  return staffMessage(document, {
    to: { name, address: ownerEmail },
    fromName: 'BookingTMS',
    replyTo: ownerEmail,
  });
}
