import type { Limit } from '../../core/contract/route-path.ts';

export type Stage = 'local' | 'staging' | 'production';

/** By what is asked for, as the registry of routes calls it. */
export type PerMinute = Readonly<Record<Limit, number>>;

/** All that differs from one stage to the next. Nothing secret: secrets are filled in after the first deployment. */
export interface StageConfig {
  readonly stage: Stage;
  /** The AWS account and region of the stage. CDK refuses to deploy it with the credentials of another account. */
  readonly account?: string;
  readonly region?: string;
  /** Origin of the site for browsers (`https://book.example.com`, no trailing slash). The WebSocket is at `/ws` of it. */
  readonly siteUrl: string;
  /** Where browsers send pictures, where it is not the bucket's own address. */
  readonly uploadOrigin?: string;
  /** Who emails come from. Its domain becomes the SES identity. */
  readonly senderEmail: string;
  /** Whether SES has verified that domain: accounts' emails then come from there too. See `docs/deploy.md`. */
  readonly senderVerified?: boolean;
  /** Certificate for the host of `siteUrl`, in us-east-1. Without one CloudFront serves the site at its own name. */
  readonly certificateArn?: string;
  /** Who hears of alarms; without one they show on the dashboard only. */
  readonly alarmEmail?: string;
  /** US dollars a month of the stage's account: `alarmEmail` is told before they are spent. */
  readonly monthlyBudget?: number;
  /** Whom webhooks may be sent to: hosts on the internet, or on a developer's machine that machine too. */
  readonly webhookTargets: 'public' | 'loopback';
  /** The firewall in front of the site, from the stage's Firewall stack in us-east-1. See `docs/deploy.md`. */
  readonly firewallArn?: string;
  /** Who is asked about addresses that take more seats than `perMinute` allows; without one they wait. */
  readonly botCheck?: 'turnstile';
  /** How often one address may take seats, miss with a link or a code, or try to sign in, in a minute. */
  readonly perMinute: PerMinute;
  /** How many unpaid bookings one network may hold at a venue. */
  readonly liveHoldsPerNetwork: number;
  /** How many WebSocket connections one network may have open. */
  readonly connectionsPerNetwork: number;
  /** Whether data outlives the stack: true everywhere but where data can be made again. */
  readonly keepData: boolean;
  /** How many days of logs to keep. */
  readonly logDays: 7 | 30 | 90;
}
