import type { Words } from '../catalogue.ts';
import type { portalLater as english } from '../en/portal-later.ts';
import { activities } from './portal-later/activities.ts';
import { embed } from './portal-later/embed.ts';
import { embeds } from './portal-later/embeds.ts';
import { platform } from './portal-later/platform.ts';
import { reports } from './portal-later/reports.ts';
import { selling } from './portal-later/selling.ts';
import { settings } from './portal-later/settings.ts';
import { trends } from './portal-later/trends.ts';
import { venues } from './portal-later/venues.ts';

export const portalLater: Words<typeof english> = {
  ...activities,
  ...embed,
  ...embeds,
  ...platform,
  ...reports,
  ...selling,
  ...settings,
  ...trends,
  ...venues,
};
