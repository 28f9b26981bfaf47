import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Environment } from '../../core/contract/settings.ts';
import type { StageConfig } from '../config/stage.ts';
import type { BookingTable } from '../stacks/data/booking-table.ts';
import type { People } from '../stacks/data/people.ts';
import type { FeedApi } from '../stacks/work/feed-api.ts';
import type { EmailSender } from './email-sender.ts';
import type { Need } from './function.ts';
import { useTableKeys } from './table-needs.ts';
import { wildcard } from './wildcard.ts';

type PeopleAction =
  | 'AdminCreateUser'
  | 'AdminDeleteUser'
  | 'AdminGetUser'
  | 'AdminResetUserPassword'
  | 'AdminSetUserMFAPreference'
  | 'AdminSetUserPassword'
  | 'AdminUpdateUserAttributes'
  | 'AdminUserGlobalSignOut';

/** The API keys of every organization and their use: these partitions, and no others. */
export function checkApiKeys(table: BookingTable): Need {
  return useTableKeys(table, ['ORG#*#API_KEYS'], 'GetItem', 'UpdateItem');
}

export function readSecret(
  variable: Extract<keyof Environment, `${string}_SECRET_ARN`>,
  secret: Secret,
): Need {
  return need({ [variable]: secret.secretArn }, ['secretsmanager:GetSecretValue'], secret.secretArn);
}

export function putEvents(bus: EventBus): Need {
  return need({ BUS_NAME: bus.eventBusName }, ['events:PutEvents'], bus.eventBusArn);
}

/** SES requires the identity, and the configuration set that is the identity's default. */
export function sendEmail(sender: EmailSender, { senderEmail }: StageConfig): Need {
  const resources = [sender.emailIdentityArn, sender.configurationSetArn];
  return {
    environment: { SENDER_EMAIL: senderEmail },
    statements: [new PolicyStatement({ actions: ['ses:SendRawEmail'], resources })],
  };
}

/** Messages to open WebSockets. */
export const pushToFeed = (feed: FeedApi): Need => manageConnections(feed, 'POST');

/** The end of WebSockets that are too slow, or whose person may no longer follow. */
export const closeFeeds = (feed: FeedApi): Need => manageConnections(feed, 'DELETE');

function manageConnections(feed: FeedApi, method: 'POST' | 'DELETE'): Need {
  const arn = feed.connectionsArn(method);
  return {
    ...need({ FEED_ENDPOINT: feed.endpoint }, ['execute-api:ManageConnections'], arn),
    acknowledge: wildcard(
      arn,
      feed,
      'API Gateway makes the ids of connections as browsers connect, so none can be named beforehand.',
    ),
  };
}

/** Checking or requesting tokens. Neither is a signed call, so neither needs a permission. */
export function knowPeople({ pool, client }: People): Need {
  return {
    environment: { USER_POOL_ID: pool.userPoolId, USER_POOL_CLIENT_ID: client.userPoolClientId },
    statements: [],
  };
}

/** Calls of an administrator of the user pool, signed: only these. */
export function managePeople({ pool, client }: People, ...actions: readonly PeopleAction[]): Need {
  return need(
    { USER_POOL_ID: pool.userPoolId, USER_POOL_CLIENT_ID: client.userPoolClientId },
    actions.map((action) => `cognito-idp:${action}`),
    pool.userPoolArn,
  );
}

/** Where webhooks may be sent. Calling the internet needs no permission. */
export function callWebhooks({ webhookTargets }: StageConfig): Need {
  return { environment: { WEBHOOK_TARGETS: webhookTargets }, statements: [] };
}

export function limitLiveHolds({ liveHoldsPerNetwork }: StageConfig): Need {
  return { environment: { LIVE_HOLDS_PER_NETWORK: String(liveHoldsPerNetwork) }, statements: [] };
}

export function limitConnections({ connectionsPerNetwork }: StageConfig): Need {
  return { environment: { CONNECTIONS_PER_NETWORK: String(connectionsPerNetwork) }, statements: [] };
}

/** The site's origin, for links back to it. */
export function knowSite({ siteUrl }: StageConfig): Need {
  return { environment: { SITE_URL: siteUrl }, statements: [] };
}

/** Where browsers open the WebSocket: the site's host, so that one certificate and one CSP cover it. */
export function knowFeed(config: StageConfig): Need {
  return { environment: { FEED_URL: feedUrl(config) }, statements: [] };
}

export function feedUrl({ siteUrl }: StageConfig): string {
  return `${siteUrl.replace(/^http/, 'ws')}/ws`;
}

function need(environment: Environment, actions: readonly string[], resource: string): Need {
  return {
    environment,
    statements: [new PolicyStatement({ actions: [...actions], resources: [resource] })],
  };
}
