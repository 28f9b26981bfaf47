import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';

/** What an activity may say it needs: each a resource of its venue, and each once. Empty: nothing is wrong. */
export function checkResources(
  { resourceIds }: Pick<Activity, 'resourceIds'>,
  { resources }: Pick<Venue, 'resources'>,
): FieldProblem[] {
  const known = new Set(resources.map(({ id }) => id));
  return resourceIds.flatMap((id, index) => {
    const field = `resourceIds.${index}`;
    if (!known.has(id)) return [fieldProblem(field, say('no-resource', { resource: id }))];
    if (resourceIds.indexOf(id) < index) return [fieldProblem(field, 'resource-twice')];
    return [];
  });
}
