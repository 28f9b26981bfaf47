import { sesMailer } from '../../gateways/email.ts';
import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { secretText } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { sendBookingEmail } from '../../usecases/email/send-booking-email.ts';

const deps = {
  table: table(),
  clock: systemClock,
  mailer: sesMailer(env('SENDER_EMAIL')),
  linkSecret: () => secretText(env('LINK_SECRET_ARN')),
  siteUrl: env('SITE_URL'),
};

export const handler = busHandler({
  'booking.confirmed': (event) => sendBookingEmail(deps, 'confirmed', event),
  'booking.refunded': (event) => sendBookingEmail(deps, 'refunded', event),
});
