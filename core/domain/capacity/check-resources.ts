import type { Activity } from '../../contract/model/activity.ts';
import type { Venue } from '../../contract/model/venue.ts';
import type { FieldProblem } from '../../contract/problems.ts';

/** What an activity may say it needs: each a resource of its venue, and each once. Empty: nothing is wrong. */
export function checkResources(
  { resourceIds }: Pick<Activity, 'resourceIds'>,
  { resources }: Pick<Venue, 'resources'>,
): FieldProblem[] {
  const known = new Set(resources.map(({ id }) => id));
  return resourceIds.flatMap((id, index) => {
    const field = `resourceIds.${index}`;
    if (!known.has(id))
      return [{ field, detail: `This venue has no resource "${id}". Add it to the venue first.` }];
    if (resourceIds.indexOf(id) < index) return [{ field, detail: 'This resource is in the list twice.' }];
    return [];
  });
}
