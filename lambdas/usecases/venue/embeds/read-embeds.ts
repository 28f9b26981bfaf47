import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Embed, EmbedDay } from '../../../../core/contract/model/venue/embed.ts';
import { type EmbedRecord, embedRecord } from '../../../../core/contract/schemas/venue/embeds.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { embedDays } from '../../../data/venue/embed-days.ts';
import { embeds } from '../../../data/venue/embeds.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { VenueDeps } from '../venues/deps.ts';
import type { EmbedPath } from './change-embed.ts';
import { embedIn } from './embed-in-scope.ts';

type Deps = Pick<VenueDeps, 'table'>;

interface Listed extends Paging {
  readonly venueId: VenueId;
  readonly status?: Embed['status'] | undefined;
}

/** @throws Problem('not-found' | 'suspended' | 'forbidden' | 'invalid-input') */
export async function listNamedEmbeds(
  deps: Deps,
  actor: Actor,
  { venueId, ...listed }: Listed,
): Promise<Page<EmbedRecord>> {
  const { organizationId } = await venueOf(deps, actor, 'embeds.view', venueId);
  const { items, next } = await embeds(deps.table).page(organizationId, venueId, listed);
  return { items: items.map((each) => embedRecord.parse(each)), next };
}

/** @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function getNamedEmbed(deps: Deps, actor: Actor, path: EmbedPath): Promise<EmbedRecord> {
  return embedRecord.parse((await embedIn(deps, actor, 'embeds.view', path)).embed);
}

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** The same of the venue's page and own widget. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function getVenueFunnel(
  deps: Deps,
  actor: Actor,
  { venueId, from, to }: Days & { readonly venueId: VenueId },
): Promise<{ days: EmbedDay[] }> {
  const { organizationId } = await venueOf(deps, actor, 'embeds.view', venueId);
  const place = { organizationId, venueId, embedId: 'venue' as const };
  return { days: await embedDays(deps.table).between(place, from, to) };
}

/** The days on which anything came of it. @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function getEmbedFunnel(
  deps: Deps,
  actor: Actor,
  { from, to, ...path }: EmbedPath & Days,
): Promise<{ days: EmbedDay[] }> {
  const { embed } = await embedIn(deps, actor, 'embeds.view', path);
  return { days: await embedDays(deps.table).between({ ...embed, embedId: embed.id }, from, to) };
}
