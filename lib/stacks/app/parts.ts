import type { Construct } from 'constructs';
import { EmailSender } from '../../constructs/email-sender.ts';
import type { Need } from '../../constructs/function.ts';
import type { House } from '../../constructs/house.ts';
import { knowSite, managePeople, readSecret, sendEmail } from '../../constructs/needs.ts';
import { useTableKeys } from '../../constructs/table-needs.ts';
import type { DataStack } from '../data/stack.ts';

/** The resources that functions use, named once. */
export function partsOf(scope: Construct, house: House, data: DataStack, siteAssets: string) {
  return {
    house,
    table: data.table,
    bus: data.bus,
    people: data.people,
    linkSecret: readSecret('LINK_SECRET_ARN', data.secrets.link),
    stripeSecret: readSecret('STRIPE_SECRET_ARN', data.secrets.stripe),
    botCheck: data.secrets.botCheck ? [readSecret('BOT_CHECK_SECRET_ARN', data.secrets.botCheck)] : [],
    edgeSecret: readSecret('EDGE_SECRET_ARN', data.secrets.edge),
    site: knowSite(house.config),
    sender: new EmailSender(scope, 'Sender', house.config),
    media: { bucketName: data.media.bucketName, bucketArn: data.mediaArn },
    siteAssets,
    uploadOrigin: house.config.uploadOrigin ?? `https://${data.media.bucketRegionalDomainName}`,
  };
}

/** What keeps people's accounts in step with their memberships. */
export function accountNeeds({ people, table }: Pick<Parts, 'people' | 'table'>): Need[] {
  return [
    managePeople(people, 'AdminDeleteUser', 'AdminGetUser', 'AdminUpdateUserAttributes'),
    useTableKeys(table, ['USER#*'], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
  ];
}

/** Adds people, invites them by email, and helps them with a password or the second factor. */
export function invitationNeeds({ people, sender, house }: Parts): Need[] {
  return [
    managePeople(
      people,
      'AdminCreateUser',
      'AdminResetUserPassword',
      'AdminSetUserMFAPreference',
      'AdminSetUserPassword',
      'AdminUserGlobalSignOut',
    ),
    sendEmail(sender, house.config),
  ];
}

export type Parts = ReturnType<typeof partsOf>;
