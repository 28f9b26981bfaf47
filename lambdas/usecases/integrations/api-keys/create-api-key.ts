import type * as z from 'zod';
import type { ApiScope } from '../../../../core/contract/api-scopes.ts';
import { type ApiKey, apiKey } from '../../../../core/contract/model/integrations/api-key.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { apiKeyRow } from '../../../../core/contract/schemas/integrations/integrations.ts';
import { writeApiToken } from '../../../../core/domain/integrations/api-token.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { apiKeys } from '../../../data/integrations/api-keys.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { claims } from '../../../data/scope/usage.ts';
import { hashOfSecret } from '../../scope/secret-hash.ts';
import { type IntegrationDeps, integratingOrganization, newKeySecret } from '../deps.ts';

export type ApiKeyRow = z.output<typeof apiKeyRow>;

/** Enough for a system that follows one venue, and too few to overload it. */
const requestsPerMinute = 120;

interface Wish {
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly expiresAt?: Instant | undefined;
}

/**
 * Creates an API key and returns it this once: only its hash is stored.
 * @throws Problem('invalid-input') for an expiry in the past; Problem('plan-limit'); Problem('forbidden') for
 * scopes that the actor does not have; Problem('suspended')
 */
export async function createApiKey(
  deps: IntegrationDeps,
  actor: Actor,
  wish: Wish,
): Promise<{ apiKey: ApiKeyRow; token: string }> {
  const organization = await integratingOrganization(deps, actor);
  const at = toInstant(deps.clock.now());
  checkWish(actor, wish, at);
  const secret = newKeySecret(deps);
  const made = newKey(deps, organization.id, wish, { at, secret });
  const { id, organizationId } = made;
  const row = apiKeyRow.parse(made);
  const outcome = await apiKeys(deps.table).create(made, [
    claims(organization, 'apiKeys'),
    auditWrite({
      organizationId,
      actor,
      action: 'createApiKey',
      resource: { kind: 'api-key', id },
      after: row,
      at,
      id: deps.ids.random(),
    }),
  ]);
  if (!outcome.done) throw planLimit('apiKeys');
  return { apiKey: row, token: writeApiToken({ organizationId, keyId: id, secret }) };
}

function newKey(
  { ids }: IntegrationDeps,
  organizationId: ApiKey['organizationId'],
  { name, scopes, expiresAt }: Wish,
  { at, secret }: { readonly at: Instant; readonly secret: string },
): ApiKey {
  return apiKey.parse({
    id: `key_${ids.random()}`,
    organizationId,
    name,
    scopes: [...new Set(scopes)],
    requestsPerMinute,
    secretHash: hashOfSecret(secret),
    createdAt: at,
    expiresAt,
  });
}

function checkWish(actor: Actor, { scopes, expiresAt }: Wish, now: Instant): void {
  if (expiresAt !== undefined && expiresAt <= now) {
    const detail = 'choose-future-time';
    throw new Problem('invalid-input', detail, [fieldProblem('expiresAt', detail)]);
  }
  if (scopes.every((scope) => can(actor, scope))) return;
  throw new Problem('forbidden', 'key-over-own-role');
}
