import { randomBytes, randomUUID } from 'node:crypto';
import { eventSource } from '../../../core/contract/events.ts';
import { organizationId } from '../../../core/contract/model/ids.ts';
import { failedDeliveryId } from '../../../core/contract/model/platform/failed-delivery.ts';
import { organization } from '../../../core/contract/model/platform/organization.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { failedDeliveries } from '../../../lambdas/data/platform/failed-deliveries.ts';
import { importOrganization } from '../../../lambdas/usecases/platform/import/import-organization.ts';
import type { World } from '../../support/world.ts';
import type { Call } from './call.ts';
import { hire, signIn } from './people.ts';

const situations = [
  'toSuspend',
  'suspended',
  'toPlan',
  'toCharge',
  'toSwitch',
  'toInvite',
  'toVisit',
] as const;

/** Things that operators work on. */
export interface Platform {
  /** The cookie of an operator without support access. */
  readonly cookie: string;
  readonly organizations: Readonly<Record<(typeof situations)[number], string>>;
  readonly failures: Readonly<Record<'toReplay' | 'toDiscard', string>>;
}

const code = (length = 8) => randomBytes(length).toString('hex');

/** Organizations of their own, so that changes affect no other test. */
export async function platform(world: World): Promise<Platform> {
  const { email, password } = await hire(world, { role: 'system-admin', organizationId: '' });
  const now = await world.now();
  const open = async (name: (typeof situations)[number]) => {
    const id = organizationId.parse(`org_${code()}`);
    const written = {
      id,
      name,
      ownerEmail: `owner-${code()}@example.com`,
      currency: 'USD',
      status: name === 'suspended' ? 'suspended' : 'active',
      applicationFeeBasisPoints: 0,
      createdAt: now.toISOString(),
    };
    await importOrganization(world.table, organization.parse(written));
    return [name, String(id)] as const;
  };
  const opened = await Promise.all(situations.map(open));
  const organizations = Object.fromEntries(opened) as Platform['organizations'];
  const failed = () => failure(world, organizations.toPlan, now);
  const failures = { toReplay: await failed(), toDiscard: await failed() };
  return { cookie: await signIn(world, email, password), organizations, failures };
}

/** A failed event of a session that does not exist, so tests may do with it what they like. */
export async function failure({ table }: World, organization: string, now: Date): Promise<string> {
  const id = failedDeliveryId.parse(`fdl_${now.getTime()}_${code(6)}`);
  const detail = {
    eventId: code(),
    organizationId: organization,
    venueId: `ven_${code()}`,
    activityId: 'act_000000000000',
    sessionId: 'act_000000000000.20260101T0000Z',
    occurredAt: now.toISOString(),
  };
  await failedDeliveries(table).keep({
    id,
    function: 'bookingtms-local-waitlist',
    kind: 'event',
    eventType: 'session.seats-freed',
    organizationId: organizationId.parse(organization),
    error: { type: 'Error', message: 'It was not to be' },
    failedAt: now.toISOString(),
    event: { source: eventSource, 'detail-type': 'session.seats-freed', detail },
    status: 'waiting',
    replays: 0,
    version: 1,
  });
  return id;
}

/** For a shop where nothing can be done: ids that do not exist. */
export const noPlatform: Platform = {
  cookie: '',
  organizations: all(situations, 'org_000000000000'),
  failures: all(['toReplay', 'toDiscard'], 'fdl_0000000000000_000000000000'),
};

function all<N extends string>(names: readonly N[], value: string) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<N, string>;
}

export function platformCalls({ cookie, organizations, failures }: Platform) {
  const of = (name: keyof Platform['organizations']) => ({
    cookie,
    params: { organizationId: organizations[name] },
  });
  const toDo = (name: keyof Platform['failures']) => ({ cookie, params: { failureId: failures[name] } });
  const reason = 'They asked us to';
  return {
    listAllOrganizations: { cookie, query: { limit: 2, status: 'active' } },
    createOrganization: {
      cookie,
      headers: { 'idempotency-key': randomUUID() },
      body: {
        name: 'Vault & Co',
        ownerName: 'Vera Vault',
        ownerEmail: `vera-${code()}@example.com`,
        currency: 'EUR',
        plan: 'starter',
      },
    },
    getOrganizationDetails: of('toVisit'),
    resendOwnerInvitation: { ...of('toInvite'), body: { ownerName: 'Otto Owner' } },
    suspendOrganization: { ...of('toSuspend'), body: { reason, version: 1 } },
    reactivateOrganization: { ...of('suspended'), query: { version: 1 } },
    changePlan: { ...of('toPlan'), body: { plan: 'scale', limits: { venues: 30 }, version: 1 } },
    changeApplicationFee: { ...of('toCharge'), body: { basisPoints: 150, version: 1 } },
    changeFeatureFlags: { ...of('toSwitch'), body: { flags: { waitlist: false }, version: 1 } },
    startSupportAccess: { ...of('toVisit'), body: { reason, minutes: 5 } },
    listOrganizationSupport: { ...of('toVisit'), query: { limit: 2 } },
    listAllSupportAccess: { cookie, query: { limit: 2 } },
    endSupportAccess: of('toVisit'),
    getPlatformMetrics: { cookie },
    listFailedDeliveries: { cookie, query: { limit: 2 } },
    replayFailedDelivery: toDo('toReplay'),
    discardFailedDelivery: toDo('toDiscard'),
  } satisfies Partial<Record<RouteId, Call>>;
}
