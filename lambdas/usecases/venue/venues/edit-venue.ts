import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import {
  type VenueRecord,
  type VenueSettings,
  venueRecord,
  venueSettings,
} from '../../../../core/contract/schemas/venue/venues.ts';
import { venueProblems } from '../../../../core/domain/catalogue/venue-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem, say } from '../../../../core/domain/problem.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { changedByOther, organizationOf, refuse, type VenueDeps, venueAudit } from './deps.ts';

interface Edit {
  readonly venueId: VenueId;
  /** The version that the person saw. */
  readonly version: number;
  readonly settings: VenueSettings;
}

/**
 * Replaces all settings of a venue; its pages and widgets follow within seconds.
 * @throws Problem('conflict') for an edit of an older version; Problem('in-use') for removing a resource that
 * an activity needs; Problem('invalid-input' | 'not-found' | 'suspended' | 'forbidden')
 */
export async function editVenue(
  deps: VenueDeps,
  actor: Actor,
  { venueId, version, settings }: Edit,
): Promise<VenueRecord> {
  const before = await venueOf(deps, actor, 'venues.edit', venueId);
  if (before.version !== version) throw changedByOther();
  const next: Venue = { ...before, ...settings, version: version + 1 };
  const atVenue = await activities(deps.table).listByVenue(before.organizationId, venueId);
  const organization = await organizationOf(deps, actor);
  refuse(venueProblems(next, organization, nameable(before, atVenue)));
  keepWhatIsNeeded(before, next, atVenue);
  const audit = venueAudit(deps, actor, 'editVenue', next, {
    before: venueSettings.parse(before),
    after: settings,
  });
  if (!(await venues(deps.table).edit(before, settings, audit))) throw changedByOther();
  return venueRecord.parse(next);
}

/**
 * The activities that the settings may name, including deleted ones that they named before. These are kept,
 * because a list that loses its last activity would stand for all activities.
 */
function nameable({ widget }: Venue, atVenue: readonly Activity[]): ActivityId[] {
  const inQuestions = widget.questions.flatMap(({ activityIds }) => activityIds);
  return [...widget.activityIds, ...inQuestions, ...atVenue.map(({ id }) => id)];
}

/** @throws Problem('in-use'), which names the activities that need a removed resource */
function keepWhatIsNeeded(before: Venue, after: Venue, atVenue: readonly Activity[]): void {
  const kept = new Set(after.resources.map(({ id }) => id));
  const errors = before.resources
    .filter(({ id }) => !kept.has(id))
    .flatMap(({ id, name }) => {
      const needing = atVenue.filter((each) => each.status !== 'archived' && each.resourceIds.includes(id));
      const activities = needing.map((each) => `“${each.name}”`).join(', ');
      const detail = say('resource-needed', { resource: name, activities });
      return activities ? [fieldProblem('resources', detail)] : [];
    });
  const [first] = errors;
  if (first) throw new Problem('in-use', first.detail, errors);
}
