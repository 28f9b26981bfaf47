import type { StageConfig } from './stage.ts';

/** The stage that the local host interprets; the host overrides `siteUrl` with its own address. */
export const local: StageConfig = {
  stage: 'local',
  siteUrl: 'http://localhost:4000',
  senderEmail: 'bookings@bookingtms.example',
  webhookTargets: 'loopback',
  // All tests of one machine come from one address.
  perMinute: { holds: 600, 'look-ups': 600, 'sign-ins': 600 },
  liveHoldsPerNetwork: 600,
  connectionsPerNetwork: 10000,
  keepData: false,
  logDays: 7,
};
