import type { Embed } from '../../../../core/contract/model/venue/embed.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { embeds } from '../../../data/venue/embeds.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { VenueDeps } from '../venues/deps.ts';
import type { EmbedPath } from './change-embed.ts';

/** A named widget of a venue in the actor's scope. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function embedIn(
  deps: Pick<VenueDeps, 'table'>,
  actor: Actor,
  permission: 'embeds.view' | 'embeds.edit',
  { venueId, embedId }: EmbedPath,
): Promise<{ readonly venue: Venue; readonly embed: Embed }> {
  const venue = await venueOf(deps, actor, permission, venueId);
  const embed = await embeds(deps.table).get(venue.organizationId, venueId, embedId);
  if (!embed) throw new Problem('not-found', 'no-embed');
  return { venue, embed };
}
