import { activities } from './portal-later/activities.ts';
import { embed } from './portal-later/embed.ts';
import { embeds } from './portal-later/embeds.ts';
import { platform } from './portal-later/platform.ts';
import { reports } from './portal-later/reports.ts';
import { selling } from './portal-later/selling.ts';
import { settings } from './portal-later/settings.ts';
import { trends } from './portal-later/trends.ts';
import { venues } from './portal-later/venues.ts';

/** What pages of the portal say that are seldom opened: fetched with the first of them. Files and keys as in `portal.ts`. */
export const portalLater = {
  ...activities,
  ...embed,
  ...embeds,
  ...platform,
  ...reports,
  ...selling,
  ...settings,
  ...trends,
  ...venues,
} as const;
