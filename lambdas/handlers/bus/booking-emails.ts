import { sesMailer } from '../../gateways/email.ts';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { sendBookingEmail, sendRequestedEmail } from '../../usecases/notify/email/send-booking-email.ts';
import { sendConfirmation } from '../../usecases/notify/email/send-confirmation.ts';
import { resendGiftCardEmail, sendGiftCardEmails } from '../../usecases/notify/email/send-gift-card-email.ts';
import { sendGroupEmail } from '../../usecases/notify/email/send-group-email.ts';
import { sendWaitlistEmail } from '../../usecases/notify/email/send-waitlist-email.ts';

const around = {
  clock: systemClock,
  mailer: sesMailer(env('SENDER_EMAIL')),
  linkSecret,
  siteUrl: env('SITE_URL'),
};

export const handler = tenantBusHandler('booking-emails', (table, invocation) => {
  const deps = { ...around, table, invocation };
  return {
    'booking.confirmed': (event) => sendConfirmation(deps, event),
    'booking.cancelled': (event) => sendBookingEmail(deps, 'cancelled', event),
    'booking.rescheduled': (event) => sendBookingEmail(deps, 'rescheduled', event),
    'booking.paid': (event) => sendBookingEmail(deps, 'rescheduled', event),
    'booking.difference-unpaid': (event) => sendBookingEmail(deps, 'rescheduled', event),
    'booking.refund-requested': (event) => sendBookingEmail(deps, 'refunded', event),
    'booking.refund-made': (event) => sendBookingEmail(deps, 'refund-made', event),
    'booking.refund-failed': (event) => sendBookingEmail(deps, 'refund-failed', event),
    'booking.refund-settled': (event) => sendBookingEmail(deps, 'refund-settled', event),
    'booking.refunded-to-gift-card': (event) => sendBookingEmail(deps, 'refunded', event),
    'booking.payment-requested': (event) => sendBookingEmail(deps, 'payment-requested', event),
    'booking.email-requested': (event) => sendRequestedEmail(deps, event),
    'group.link-requested': (event) => sendGroupEmail(deps, event),
    'booking.seats-offered': (event) => sendBookingEmail(deps, 'seats-offered', event),
    'booking.time-offered': (event) => sendBookingEmail(deps, 'time-offered', event),
    'waitlist.joined': (event) => sendWaitlistEmail(deps, event),
    'gift-card.activated': (event) => sendGiftCardEmails(deps, event),
    'gift-card.email-requested': (event) => resendGiftCardEmail(deps, event),
  };
});
