import { parseArgs } from 'node:util';
import { SESClient } from '@aws-sdk/client-ses';
import { sesMailer } from '../lambdas/gateways/email.ts';
import { checkHold } from './smoke/check-hold.ts';
import { checkMail } from './smoke/check-mail.ts';
import { checkPages } from './smoke/check-pages.ts';
import { checkRefusal } from './smoke/check-refusal.ts';
import { openSite } from './smoke/site.ts';

/**
 * Whether a deployed site works:
 *
 *   npm run smoke -- --site https://book.example.com --key <embedKey> [--sender bookings@example.com]
 *
 * Opens pages, takes seats of the venue's first free slot and gives them back, hears of both over the WebSocket and,
 * with a sender and AWS credentials, hands an email to the simulator of SES. Exits with 1 when something fails.
 */
const { values } = parseArgs({
  options: { site: { type: 'string' }, key: { type: 'string' }, sender: { type: 'string' } },
});
const { site: url = '', key = '', sender } = values;
if (!url || !key) {
  console.error('Say which site and venue: --site https://book.example.com --key <embedKey>');
  process.exit(2);
}
const site = openSite(new URL(url).origin);
const checks: Record<string, () => Promise<string>> = {
  pages: () => checkPages(site, key),
  portal: () => checkRefusal(site.url),
  'hold and WebSocket': () => checkHold(site, key, new Date()),
  ...(sender && { email: () => checkMail(sesMailer(sender, new SESClient())) }),
};
for (const [name, check] of Object.entries(checks)) {
  try {
    console.log(`ok      ${name}: ${await check()}`);
  } catch (error) {
    console.log(`failed  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
