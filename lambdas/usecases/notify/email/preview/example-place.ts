import type { Activity } from '../../../../../core/contract/model/catalogue/activity.ts';
import { activityId } from '../../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import { activityDraft } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import type { VenueWithLook } from '../../../../../core/domain/catalogue/look.ts';
import { newActivity } from '../../../../../core/domain/catalogue/new-activity.ts';
import { shownActivities } from '../../../../../core/domain/catalogue/shown.ts';
import type { Language } from '../../../../../core/words/languages.ts';

/** What examples are made from: the venue as it is, and invented guests. */
export interface ExamplePlace {
  readonly organization: Organization;
  readonly venue: VenueWithLook;
  readonly activity: Activity;
  /** What a group books beside it. */
  readonly otherActivity: Activity;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
  readonly language: Language;
  readonly now: Instant;
}

export const exampleGuest = { name: 'Ana Müller', email: 'ana@example.com', phone: '+1 555 0101' };
export const exampleFriend = { name: 'Jo Núñez', email: 'jo@example.com' };

/** The first two activities that the venue shows; one twice where it shows no other, an invented one before there is any. */
export function exampleActivities(
  venue: VenueWithLook,
  listed: readonly Activity[],
  now: Instant,
): Pick<ExamplePlace, 'activity' | 'otherActivity'> {
  const [shown, other] = shownActivities(venue, listed);
  const { organizationId, id: venueId } = venue;
  const identity = {
    id: activityId.parse('act_000000000000'),
    organizationId,
    venueId,
    createdAt: now,
  };
  const activity = shown ?? newActivity(identity, activityDraft.parse({ name: 'Escape Room' }));
  return { activity, otherActivity: other ?? activity };
}
