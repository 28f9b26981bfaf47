/** The environment variables that the stacks give to functions: name -> what it holds. */
export const settings = {
  TABLE_NAME: 'Name of the DynamoDB table',
  TENANT_ROLE_ARN: 'Role that the function assumes to work for one organization',
  BUS_NAME: 'Name of the event bus',
  SITE_URL: 'Origin of the site, for links to it',
  SITE_ASSETS: 'Files of the widget and the portal, as JSON',
  UPLOAD_ORIGIN: 'Origin of the bucket that browsers send pictures to',
  FEED_URL: 'Address of the WebSocket for browsers',
  FEED_ENDPOINT: 'Endpoint for messages to open WebSockets',
  CONNECTIONS_PER_NETWORK: 'Maximum number of WebSocket connections per network',
  LIMITS: 'Maximum number of requests per address and minute, as JSON',
  LIVE_HOLDS_PER_NETWORK: 'Maximum number of unpaid bookings per network at a venue',
  BOT_CHECK_SECRET_ARN: 'Secret of the bot check, on stages that have one',
  LINK_SECRET_ARN: "Secret that signs guests' links and feed tickets",
  EDGE_SECRET_ARN: 'Secret by which CloudFront proves its requests',
  STRIPE_SECRET_ARN: "Stripe's keys",
  USER_POOL_ID: 'Cognito user pool',
  USER_POOL_CLIENT_ID: 'Client of the user pool',
  SENDER_EMAIL: 'Address that emails come from',
  WEBHOOK_TARGETS: 'Hosts that webhooks may reach: `public`, or `loopback` on a developer’s machine',
  MEDIA_BUCKET: 'Bucket of pictures',
} as const satisfies Readonly<Record<string, string>>;

/** Variables that Lambda or the AWS SDK define, and that the code reads too. */
type PlatformSetting =
  | 'AWS_REGION'
  | 'AWS_LAMBDA_LOG_LEVEL'
  | 'AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI'
  | 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';

/** What the stacks set for a function. */
export type Environment = Readonly<Partial<Record<keyof typeof settings, string>>>;

export type Setting = keyof typeof settings | PlatformSetting;
