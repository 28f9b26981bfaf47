import type { Mailer } from '../../lambdas/gateways/email.ts';

/** SES takes emails to this address, and delivers them nowhere: neither quota nor reputation is touched. */
const simulator = 'success@simulator.amazonses.com';

/** Hands one email to SES, as the functions do. @throws when SES does not take it */
export async function checkMail(mailer: Mailer): Promise<string> {
  const id = await mailer.send({
    to: { name: 'Smoke test', address: simulator },
    fromName: 'BookingTMS',
    replyTo: simulator,
    language: 'en',
    subject: 'Smoke test',
    text: 'This email goes to the simulator of SES.',
    html: '<p>This email goes to the simulator of SES.</p>',
    attachments: [],
  });
  return `SES took ${id}`;
}
