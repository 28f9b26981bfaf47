export type Stage = 'local' | 'staging' | 'production';

/** All that differs from one stage to the next. Nothing secret: secrets are filled in after the first deployment. */
export interface StageConfig {
  readonly stage: Stage;
  /** Origin of the site for browsers (`https://book.example.com`, no trailing slash). The WebSocket is at `/ws` of it. */
  readonly siteUrl: string;
  /** Who emails come from. Its domain becomes the SES identity. */
  readonly senderEmail: string;
  /** Whether SES has verified that domain: accounts' emails then come from there too. See `docs/deploy.md`. */
  readonly senderVerified?: boolean;
  /** Certificate for the host of `siteUrl`, in us-east-1. Without one CloudFront serves the site at its own name. */
  readonly certificateArn?: string;
  /** Who hears of alarms; without one they show on the dashboard only. */
  readonly alarmEmail?: string;
  /** Whom webhooks may be sent to: hosts on the internet, or on a developer's machine that machine too. */
  readonly webhookTargets: 'public' | 'loopback';
  /** Whether data outlives the stack: true everywhere but where data can be made again. */
  readonly keepData: boolean;
  /** How many days of logs to keep. */
  readonly logDays: 7 | 30 | 90;
}
