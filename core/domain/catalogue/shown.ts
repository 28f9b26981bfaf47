import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Question } from '../../contract/model/question.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';

type Widget = Venue['widget'];
type Listed = Pick<Activity, 'id' | 'category' | 'status'>;

/**
 * The activities that the public sees of a venue: published, of the categories and among the activities that its
 * widget shows, in the order that the venue gave them.
 */
export function shownActivities<A extends Listed>(
  { widget: { categories, activityIds } }: { readonly widget: Pick<Widget, 'categories' | 'activityIds'> },
  activities: readonly A[],
): A[] {
  const shown = activities.filter(
    ({ id, category, status }) =>
      status === 'published' &&
      (categories.length === 0 || categories.includes(category)) &&
      (activityIds.length === 0 || activityIds.includes(id)),
  );
  return shown.sort((a, b) => activityIds.indexOf(a.id) - activityIds.indexOf(b.id));
}

/** All questions for the guest: the venue's for this activity, then the activity's, which replace those with the same id. */
export function questionsAsked(
  { widget }: { readonly widget: Pick<Widget, 'questions'> },
  { id: activityId, questions }: Pick<Activity, 'id' | 'questions'>,
): readonly Question[] {
  const replaced = new Set(questions.map(({ id }) => id));
  const own = widget.questions.filter(
    ({ id, activityIds }) =>
      !replaced.has(id) && (activityIds.length === 0 || activityIds.includes(activityId)),
  );
  return [...own, ...questions];
}
