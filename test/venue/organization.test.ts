import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrganizationEdit } from '../../core/contract/schemas/venue/venues.ts';
import { stripeAccounts } from '../../lambdas/data/money/stripe-accounts.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { claims } from '../../lambdas/data/scope/usage.ts';
import { transact } from '../../lambdas/data/transaction.ts';
import { requestOrganization } from '../../lambdas/usecases/catalogue/sessions/request-organization.ts';
import { getVenue } from '../../lambdas/usecases/guest/availability/get-venue.ts';
import { organizationEvents } from '../../lambdas/usecases/notify/events/catalogue-events.ts';
import {
  editOrganization,
  getOrganization,
} from '../../lambdas/usecases/venue/venues/organization-settings.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { office, outcomes } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running.close());

async function headOffice() {
  const found = await office(running.table);
  const { deps, organization } = found;
  const owner = found.actor({ role: 'org-admin' });
  const { name, bookingWindow, fees } = organization;
  return {
    ...found,
    owner,
    latest: () => organizations(running.table).getLatest(organization.id),
    editTo: (changes: Partial<OrganizationEdit>, version = 1) =>
      editOrganization(deps, owner, { name, bookingWindow, fees, ...changes, version }),
  };
}

test('its members change their own settings, with an audit log entry, and the rest stays', async () => {
  const { deps, owner, organization, editTo, latest, log } = await headOffice();
  const bookingWindow = { advanceDays: 30, cutoffMinutes: 120 };
  const edited = await editTo({ name: 'New Name', bookingWindow });
  expect(edited).toMatchObject({ name: 'New Name', bookingWindow, version: 2 });
  expect(await getOrganization(deps, owner)).toMatchObject(edited);
  expect(await latest()).toEqual({ ...organization, name: 'New Name', bookingWindow, version: 2 });
  expect(await log('editOrganization')).toMatchObject([
    { before: { name: organization.name }, after: { name: 'New Name', bookingWindow } },
  ]);
});

test('its members see what their plan allows, and how much of it is used', async () => {
  const { deps, owner, organization } = await headOffice();
  await transact(running.table, [claims({ ...organization, plan: 'growth' }, 'webhooks')]);
  expect(await getOrganization(deps, owner)).toMatchObject({
    flags: { giftCards: true },
    usage: { webhooks: 1, apiKeys: 0 },
    allowed: { webhooks: 5, venues: 5 },
  });
});

test('of two edits at once one counts; what Stripe says at the same moment is kept', async () => {
  const { organization, editTo, latest } = await headOffice();
  const said = { chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true, requirements: [] };
  const [edits, described] = await Promise.all([
    outcomes(['A', 'B', 'C'].map((name) => editTo({ name }))),
    stripeAccounts(running.table).describe(organization, said),
  ]);
  expect([edits.done, edits.refused, described]).toEqual([1, ['conflict', 'conflict'], true]);
  expect(await latest()).toMatchObject({ version: 2, stripeAccount: said });
  await expect(editTo({ name: 'Stale' })).rejects.toMatchObject({ code: 'conflict' });
});

test('only another booking window requests the sessions of every venue', async () => {
  const { deps, organization, open, venue } = await headOffice();
  const second = await open();
  const at = '2026-11-22T09:00:00.000Z';
  const after = { ...organization, bookingWindow: { advanceDays: 10, cutoffMinutes: 0 } };
  expect(organizationEvents(organization, { ...organization, name: 'Other', version: 2 }, at)).toEqual([]);
  expect(organizationEvents(null, after, at)).toEqual([]);
  expect(organizationEvents(organization, after, at)).toMatchObject([
    { type: 'organization.sessions-due', detail: { organizationId: organization.id } },
  ]);
  const told: string[] = [];
  const bus = {
    publish: async (events: readonly { detail: object }[]) => {
      for (const { detail } of events) if ('venueId' in detail) told.push(String(detail.venueId));
      return [];
    },
  };
  expect(await requestOrganization({ ...deps, bus }, { organizationId: organization.id })).toBe(2);
  expect(told.sort()).toEqual([venue.id, second.id].sort());
});

test('its colour and logo are those of its venues, until one has its own or goes back to none', async () => {
  const { deps, edit, editTo, venue } = await headOffice();
  const logoUrl = 'https://brand.example/logo.png';
  await editTo({ look: { color: '#123456', logoUrl } });
  const shown = async () => (await getVenue(deps, venue.embedKey)).widget;
  const { color, ...widget } = venue.widget;
  expect(await shown()).toMatchObject({ color, logoUrl });
  await edit({ widget });
  expect(await shown()).toMatchObject({ color: '#123456', logoUrl });
  await edit({ widget: { ...widget, color: '#654321', logoUrl: 'https://own.example/logo.png' } }, 2);
  expect(await shown()).toMatchObject({ color: '#654321', logoUrl: 'https://own.example/logo.png' });
});

test('an edit that does not name the look leaves it', async () => {
  const { editTo, latest, log } = await headOffice();
  await editTo({ look: { color: '#123456' } });
  await editTo({ name: 'New Name' }, 2);
  expect((await latest())?.look).toEqual({ color: '#123456' });
  expect((await log('editOrganization')).map(({ after }) => after?.look)).toContainEqual({
    color: '#123456',
  });
});

test.each(['/media/org_aaaaaaaaaaaa/organization/med_1/a-64.webp', '/favicon.svg'])(
  'its logo is not a picture of another place: %s',
  async (logoUrl) => {
    const { editTo } = await headOffice();
    await expect(editTo({ look: { logoUrl } })).rejects.toMatchObject({
      errors: [{ field: 'look.logoUrl' }],
    });
  },
);
