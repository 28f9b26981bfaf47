import type { StageConfig } from './stage.ts';

/**
 * The stage for testing changes before guests use them. `docs/deploy.md` says how to fill this in for an
 * account.
 */
export const staging: StageConfig = {
  stage: 'staging',
  siteUrl: 'https://staging.bookingtms.example',
  senderEmail: 'bookings@staging.bookingtms.example',
  webhookTargets: 'public',
  perMinute: { holds: 30, 'look-ups': 30, 'sign-ins': 30 },
  liveHoldsPerNetwork: 30,
  connectionsPerNetwork: 200,
  keepData: false,
  logDays: 30,
};
