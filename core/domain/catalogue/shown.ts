import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Question } from '../../contract/model/question.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';

type Settings = Pick<Venue, 'widget'>;

/**
 * The activities that the public sees of a venue: published, of the categories and among the activities that its
 * widget shows, in the order that the venue gave them.
 */
export function shownActivities(
  { widget: { categories, activityIds } }: Settings,
  activities: readonly Activity[],
): Activity[] {
  const shown = activities.filter(
    ({ id, category, status }) =>
      status === 'published' &&
      (categories.length === 0 || categories.includes(category)) &&
      (activityIds.length === 0 || activityIds.includes(id)),
  );
  return shown.sort((a, b) => activityIds.indexOf(a.id) - activityIds.indexOf(b.id));
}

/** All questions for the guest: the venue's, then the activity's, which replace those with the same id. */
export function questionsAsked(
  { widget }: Settings,
  { questions }: Pick<Activity, 'questions'>,
): readonly Question[] {
  const replaced = new Set(questions.map(({ id }) => id));
  return [...widget.questions.filter(({ id }) => !replaced.has(id)), ...questions];
}
