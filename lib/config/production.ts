import type { StageConfig } from './stage.ts';

/** The stage in which guests book and pay. `docs/deploy.md` says how to fill this in for an account. */
export const production: StageConfig = {
  stage: 'production',
  siteUrl: 'https://book.bookingtms.example',
  senderEmail: 'bookings@bookingtms.example',
  alarmEmail: 'alarms@bookingtms.example',
  monthlyBudget: 200,
  webhookTargets: 'public',
  perMinute: { holds: 30, 'look-ups': 30, 'sign-ins': 30 },
  liveHoldsPerNetwork: 30,
  connectionsPerNetwork: 200,
  keepData: true,
  logDays: 90,
};
