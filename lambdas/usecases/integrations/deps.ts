import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { isOn } from '../../../core/domain/plans.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { organizations } from '../../data/platform/organizations.ts';
import type { Table } from '../../data/table.ts';
import type { Bus } from '../../gateways/bus.ts';
import type { WebhookTargets } from '../../gateways/webhook-sender.ts';
import type { Ids } from '../../runtime/ids.ts';
import { activeOrganization } from '../scope/venue-in-scope.ts';

export interface IntegrationDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface WebhookDeps extends IntegrationDeps {
  readonly targets: WebhookTargets;
}

export interface DeliveryDeps extends IntegrationDeps {
  readonly bus: Bus;
}

/**
 * The actor's organization, if it may add an integration.
 * @throws Problem('forbidden') where integrations are switched off; Problem('suspended')
 */
export async function integratingOrganization(
  { table }: IntegrationDeps,
  actor: Actor,
): Promise<Organization> {
  const organization = await activeOrganization(organizations(table), actor);
  if (isOn(organization, 'integrations')) return organization;
  throw new Problem('forbidden', 'integrations-off');
}

/** 256 random bits, url-safe: 43 characters. */
export function newKeySecret({ ids }: Pick<IntegrationDeps, 'ids'>): string {
  return Buffer.from(ids.bytes(32)).toString('base64url');
}
