import * as z from 'zod';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import {
  type ActivitySummary,
  activitySummary,
} from '../../../../core/contract/schemas/catalogue/activities.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { ActivityDeps } from './deps.ts';

interface Wanted extends Paging {
  readonly venueId: VenueId;
  readonly status?: Activity['status'] | undefined;
}

/** A page of a venue's activities, drafts and archived ones among them. @throws as `venueInScope` does */
export async function listActivities(
  { table }: Pick<ActivityDeps, 'table'>,
  actor: Actor,
  { venueId, ...wanted }: Wanted,
): Promise<Page<ActivitySummary>> {
  const { organizationId } = await venueOf({ table }, actor, 'activities.view', venueId);
  const { items, next } = await activities(table).pageByVenue(organizationId, venueId, wanted);
  return { items: z.array(activitySummary).parse(items), next };
}
