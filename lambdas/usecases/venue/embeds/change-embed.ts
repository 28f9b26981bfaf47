import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import { type EmbedId, embedId, type VenueId } from '../../../../core/contract/model/ids.ts';
import { type Embed, embed } from '../../../../core/contract/model/venue/embed.ts';
import {
  type EmbedRecord,
  type EmbedSettings,
  embedRecord,
  embedSettings,
} from '../../../../core/contract/schemas/venue/embeds.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { embedProblems } from '../../../../core/domain/embedding/embed-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { embeds } from '../../../data/venue/embeds.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import { newEmbedKey } from '../venues/create-venue.ts';
import { changedByOther, refuse, type VenueDeps } from '../venues/deps.ts';
import { oldKey } from '../venues/rename-venue.ts';
import { embedIn } from './embed-in-scope.ts';

export interface EmbedPath {
  readonly venueId: VenueId;
  readonly embedId: EmbedId;
}

/** @throws Problem('invalid-input' | 'not-found' | 'suspended' | 'forbidden') */
export async function createNamedEmbed(
  deps: VenueDeps,
  actor: Actor,
  { venueId, settings }: { readonly venueId: VenueId; readonly settings: EmbedSettings },
): Promise<EmbedRecord> {
  const { organizationId, id, widget } = await venueOf(deps, actor, 'embeds.edit', venueId);
  const made = embed.parse({
    ...settings,
    id: embedId.parse(`ebd_${deps.ids.random()}`),
    organizationId,
    venueId: id,
    key: newEmbedKey(deps.ids),
    status: 'active',
    createdAt: toInstant(deps.clock.now()),
    version: 1,
  });
  refuse(embedProblems(made, { languages: widget.languages, known: await activityIdsAt(deps, made) }));
  const audit = embedAudit(deps, actor, 'createNamedEmbed', made, { after: settings });
  if (!(await embeds(deps.table).create(made, audit))) throw new Problem('conflict', 'embed-key-taken');
  return embedRecord.parse(made);
}

/**
 * Replaces the settings of a widget that is at this version.
 * @throws Problem('conflict') when it has changed; Problem('invalid-input' | 'not-found' | 'suspended' | 'forbidden')
 */
export async function editNamedEmbed(
  deps: VenueDeps,
  actor: Actor,
  { version, settings, ...path }: EmbedPath & { readonly version: number; readonly settings: EmbedSettings },
): Promise<EmbedRecord> {
  const { venue, embed: before } = await embedIn(deps, actor, 'embeds.edit', path);
  if (before.version !== version) throw changedByOther();
  const { color: _color, theme: _theme, language: _language, ...kept } = withoutEndedKey(before, deps.clock);
  const next: Embed = { ...kept, ...settings, version: version + 1 };
  const known = [...before.activityIds, ...(await activityIdsAt(deps, before))];
  refuse(embedProblems(next, { languages: venue.widget.languages, known }));
  const change = { before: embedSettings.parse(before), after: settings };
  return written(deps, before, next, embedAudit(deps, actor, 'editNamedEmbed', next, change));
}

/** Pages no longer show it. @throws Problem('conflict' | 'not-found' | 'suspended' | 'forbidden') */
export function archiveNamedEmbed(deps: VenueDeps, actor: Actor, path: EmbedPath): Promise<EmbedRecord> {
  return changeStatus(deps, actor, path, { action: 'archiveNamedEmbed', status: 'archived' });
}

/** Pages with its code show it again. @throws as `archiveNamedEmbed` does */
export function restoreNamedEmbed(deps: VenueDeps, actor: Actor, path: EmbedPath): Promise<EmbedRecord> {
  return changeStatus(deps, actor, path, { action: 'restoreNamedEmbed', status: 'active' });
}

async function changeStatus(
  deps: VenueDeps,
  actor: Actor,
  path: EmbedPath,
  { action, status }: { readonly action: AuditedAction; readonly status: Embed['status'] },
): Promise<EmbedRecord> {
  const { embed: before } = await embedIn(deps, actor, 'embeds.edit', path);
  if (before.status === status) return embedRecord.parse(before);
  const next = { ...withoutEndedKey(before, deps.clock), status, version: before.version + 1 };
  const change = { before: { status: before.status }, after: { status } };
  return written(deps, before, next, embedAudit(deps, actor, action, next, change));
}

/**
 * Gives a widget another key. Pages with the old one no longer find it, at once or after the grace period. A key that
 * was already in its grace period ends at once.
 * @throws Problem('wrong-state') for an archived widget; Problem('conflict' | 'not-found' | 'suspended' | 'forbidden')
 */
export async function rotateNamedEmbedKey(
  deps: VenueDeps,
  actor: Actor,
  { graceDays, ...path }: EmbedPath & { readonly graceDays: number },
): Promise<EmbedRecord> {
  const { embed: before } = await embedIn(deps, actor, 'embeds.edit', path);
  if (before.status === 'archived') throw new Problem('wrong-state', 'embed-archived');
  const { previousKey: _ended, ...kept } = before;
  const previousKey = oldKey(before.key, graceDays, deps.clock);
  const next: Embed = {
    ...kept,
    key: newEmbedKey(deps.ids),
    ...(previousKey && { previousKey }),
    version: before.version + 1,
  };
  const change = { before: { key: before.key }, after: { key: next.key } };
  return written(deps, before, next, embedAudit(deps, actor, 'rotateNamedEmbedKey', next, change));
}

/** The old key may be over by now: writing it anew would let pages find it again. */
function withoutEndedKey(embed: Embed, clock: Clock): Embed {
  const { previousKey, ...rest } = embed;
  return previousKey && previousKey.until > toInstant(clock.now()) ? embed : rest;
}

async function written(
  { table }: VenueDeps,
  before: Embed,
  next: Embed,
  audit: ReturnType<typeof embedAudit>,
): Promise<EmbedRecord> {
  if (!(await embeds(table).edit(before, next, audit))) throw changedByOther();
  return embedRecord.parse(next);
}

async function activityIdsAt({ table }: VenueDeps, { organizationId, venueId }: Embed) {
  return (await activities(table).listByVenue(organizationId, venueId)).map(({ id }) => id);
}

function embedAudit(
  { clock, ids }: VenueDeps,
  actor: Actor,
  action: AuditedAction,
  { organizationId, id }: Embed,
  change: { readonly before?: object; readonly after: object },
) {
  const resource = { kind: 'embed' as const, id };
  const at = toInstant(clock.now());
  return auditWrite({ organizationId, actor, action, resource, ...change, at, id: ids.random() });
}
