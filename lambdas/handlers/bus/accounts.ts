import { members } from '../../data/people/members.ts';
import { users } from '../../data/people/users.ts';
import { cognitoAccounts } from '../../gateways/accounts.ts';
import { sesMailer } from '../../gateways/email.ts';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { greetMember } from '../../usecases/people/members/greet-member.ts';
import { syncAccount } from '../../usecases/people/members/sync-account.ts';
import {
  tellDisputeLost,
  tellPaymentsStopped,
  tellRefundFailed,
  tellWebhookHealth,
} from '../../usecases/people/members/tell-owner.ts';

const common = {
  users: users(table()),
  accounts: cognitoAccounts(env('USER_POOL_ID')),
  mailer: sesMailer(env('SENDER_EMAIL')),
  siteUrl: env('SITE_URL'),
  clock: systemClock,
  ids: systemIds,
};

/**
 * Updates a member's account, in case the change of the member was interrupted, and sends emails to members
 * and owners.
 */
export const handler = tenantBusHandler('accounts', (table, invocation) => ({
  'member.changed': async (event) => {
    await syncAccount({ ...common, members: members(table) }, event);
    if (event.joined) await greetMember({ ...common, table, invocation }, event);
  },
  'organization.payments-stopped': (event) => tellPaymentsStopped({ ...common, table, invocation }, event),
  'webhook.failing': (event) => tellWebhookHealth({ ...common, table, invocation }, event),
  'webhook.disabled': (event) => tellWebhookHealth({ ...common, table, invocation }, event),
  'booking.dispute-lost': (event) => tellDisputeLost({ ...common, table, invocation }, event),
  'booking.refund-failed': (event) => tellRefundFailed({ ...common, table, invocation }, event),
}));
