import type { Limit } from '../../core/contract/routing/route-path.ts';

export type Stage = 'local' | 'staging' | 'production';

/** By the kind of request, as in the registry of routes. */
export type PerMinute = Readonly<Record<Limit, number>>;

/** All differences between stages. Nothing secret: secrets are filled in after the first deployment. */
export interface StageConfig {
  readonly stage: Stage;
  /** The AWS account and region of the stage. CDK refuses to deploy it with the credentials of another account. */
  readonly account?: string;
  readonly region?: string;
  /**
   * Origin of the site for browsers (`https://book.example.com`, no trailing slash). The WebSocket is at its
   * path `/ws`.
   */
  readonly siteUrl: string;
  /** Where browsers upload pictures, if not to the bucket's own address. */
  readonly uploadOrigin?: string;
  /** The sender of all emails. Its domain becomes the SES identity. */
  readonly senderEmail: string;
  /** Whether SES has verified that domain: if so, account emails come from it too. See `docs/deploy.md`. */
  readonly senderVerified?: boolean;
  /** Certificate for the host of `siteUrl`, in us-east-1. Without one CloudFront serves the site at its own name. */
  readonly certificateArn?: string;
  /** The recipient of alarms; without one they show on the dashboard only. */
  readonly alarmEmail?: string;
  /** US dollars a month of the stage's account: `alarmEmail` gets a warning before they are spent. */
  readonly monthlyBudget?: number;
  /**
   * Where webhooks may be sent: to hosts on the internet or, on a developer's machine, also to that machine.
   */
  readonly webhookTargets: 'public' | 'loopback';
  /** The firewall in front of the site, from the stage's Firewall stack in us-east-1. See `docs/deploy.md`. */
  readonly firewallArn?: string;
  /** The bot check for addresses that exceed `perMinute.holds`; without one they wait. */
  readonly botCheck?: 'turnstile';
  /** How often one address may, in a minute, take seats, fail with a link or a code, or try to sign in. */
  readonly perMinute: PerMinute;
  /** How many unpaid bookings one network may hold at a venue. */
  readonly liveHoldsPerNetwork: number;
  /** How many WebSocket connections one network may have open. */
  readonly connectionsPerNetwork: number;
  /** Whether data outlives the stack: false only where data can be created again. */
  readonly keepData: boolean;
  /** How many days of logs to keep. */
  readonly logDays: 7 | 30 | 90;
}
