import type { Construct } from 'constructs';
import { EmailSender } from '../../constructs/email-sender.ts';
import type { Need } from '../../constructs/function.ts';
import { knowSite, managePeople, readSecret, sendEmail } from '../../constructs/needs.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import { useTableKeys } from '../../constructs/table-needs.ts';
import type { DataStack } from '../data/stack.ts';

/** The resources that functions use, named once. */
export function partsOf(scope: Construct, context: StackContext, data: DataStack, siteAssets: string) {
  return {
    context,
    table: data.table,
    bus: data.bus,
    people: data.people,
    linkSecret: readSecret('LINK_SECRET_ARN', data.secrets.link),
    stripeSecret: readSecret('STRIPE_SECRET_ARN', data.secrets.stripe),
    botCheck: data.secrets.botCheck ? [readSecret('BOT_CHECK_SECRET_ARN', data.secrets.botCheck)] : [],
    edgeSecret: readSecret('EDGE_SECRET_ARN', data.secrets.edge),
    site: knowSite(context.config),
    sender: new EmailSender(scope, 'Sender', context.config),
    media: { bucketName: data.media.bucketName, bucketArn: data.mediaArn },
    siteAssets,
    uploadOrigin: context.config.uploadOrigin ?? `https://${data.media.bucketRegionalDomainName}`,
  };
}

/** What keeps people's accounts in step with their memberships. */
export function accountNeeds({ people, table }: Pick<Parts, 'people' | 'table'>): Need[] {
  return [
    managePeople(people, 'AdminDeleteUser', 'AdminGetUser', 'AdminUpdateUserAttributes'),
    useTableKeys(table, ['USER#*'], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
  ];
}

/** Adds people, invites them by email, and helps them with a password or two-step verification. */
export function invitationNeeds({ people, sender, context }: Parts): Need[] {
  return [
    managePeople(
      people,
      'AdminCreateUser',
      'AdminResetUserPassword',
      'AdminSetUserMFAPreference',
      'AdminSetUserPassword',
      'AdminUserGlobalSignOut',
    ),
    sendEmail(sender, context.config),
  ];
}

export type Parts = ReturnType<typeof partsOf>;
