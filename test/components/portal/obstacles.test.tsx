import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { queryClient } from '../../../frontend/admin/frame/data/query-client.ts';
import {
  RequireOrganization,
  RequireVenue,
} from '../../../frontend/admin/frame/session/require-organization.tsx';
import { RequireSession } from '../../../frontend/admin/frame/session/session.tsx';
import { SupportBanner } from '../../../frontend/admin/frame/shell/support-banner.tsx';
import { answerWith } from './support/api.ts';
import { renderPortal } from './support/render.tsx';
import { noOrganization, operator, organizationsWith, profileWith, suspended } from './support/session.ts';

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-29T10:00:00Z') });
});

afterEach(() => {
  queryClient.clear();
  jest.useRealTimers();
});

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

const frame = (
  <RequireSession>
    <SupportBanner />
    <RequireOrganization />
  </RequireSession>
);

const banner = () => screen.queryByRole('region', { name: 'Support access' });

const access = (until: string) => ({ items: [{ operator, until, endedAt: null }], next: null });

test('at a suspended organization an operator reads why, and the portal asks no more', async () => {
  const api = answerWith({
    getAccount: () => ({ status: 200, body: operator }),
    getProfile: () => suspended,
    listOrganizations: () => organizationsWith('suspended'),
    listSupportAccess: () => suspended,
  });
  await renderPortal(frame, { queryClient });
  await pass(1_000);
  expect(screen.getByRole('heading', { name: 'Attic is suspended' })).toBeTruthy();
  expect(banner()).not.toBeNull();
  expect(api.calls.length).toBeLessThanOrEqual(6);
  const asked = api.calls.length;
  await pass(60_000);
  expect(api.calls.length).toBe(asked);
});

test('an organization that is suspended meanwhile is noticed with a few requests', async () => {
  let isSuspended = false;
  const api = answerWith({
    getAccount: () => ({ status: 200, body: operator }),
    getProfile: () => (isSuspended ? suspended : { status: 200, body: profileWith(['staff.view']) }),
    listOrganizations: () => organizationsWith(isSuspended ? 'suspended' : 'active'),
    listSupportAccess: () =>
      isSuspended ? suspended : { status: 200, body: access('2026-11-29T11:00:00Z') },
  });
  await renderPortal(frame, { queryClient });
  await pass(1_000);
  isSuspended = true;
  await act(() => queryClient.invalidateQueries({ queryKey: ['listSupportAccess'] }));
  await pass(60_000);
  expect(screen.getByRole('heading', { name: 'Attic is suspended' })).toBeTruthy();
  expect(api.count('getProfile')).toBeLessThanOrEqual(4);
  expect(api.count('listSupportAccess')).toBeLessThanOrEqual(3);
});

test('the banner goes when the access ends, though the server’s clock is a little behind', async () => {
  let isOver = false;
  answerWith({
    getAccount: () => ({ status: 200, body: operator }),
    getProfile: () => (isOver ? noOrganization : { status: 200, body: profileWith(['staff.view']) }),
    listOrganizations: () => organizationsWith(isOver ? null : 'active'),
    listSupportAccess: () =>
      isOver ? noOrganization : { status: 200, body: access('2026-11-29T10:15:00Z') },
  });
  await renderPortal(frame, { queryClient });
  await pass(1_000);
  expect(banner()?.textContent).toContain('You have support access to Attic until');
  await pass(15 * 60_000);
  expect(banner()).not.toBeNull();
  isOver = true;
  await pass(6_000);
  expect(banner()).toBeNull();
});

test('an access that ends early is noticed by the next request, whatever it asks', async () => {
  let isOver = false;
  answerWith({
    getAccount: () => ({ status: 200, body: operator }),
    getProfile: () => (isOver ? noOrganization : { status: 200, body: profileWith(['staff.view']) }),
    listOrganizations: () => organizationsWith(isOver ? null : 'active'),
    listSupportAccess: () =>
      isOver ? noOrganization : { status: 200, body: access('2026-11-29T11:00:00Z') },
    listMembers: () => noOrganization,
  });
  await renderPortal(frame, { queryClient });
  await pass(1_000);
  isOver = true;
  const failing = queryClient.fetchQuery({
    queryKey: ['listMembers'],
    queryFn: async () => {
      const { api } = await import('../../../frontend/admin/frame/data/api.ts');
      return api('listMembers', { query: {} });
    },
  });
  await act(() => failing.catch(() => undefined));
  await pass(1_000);
  expect(banner()).toBeNull();
});

test('without a venue, someone who may not create one reads whom to ask', async () => {
  answerWith({
    getAccount: () => ({ status: 200, body: { ...operator, operator: false } }),
    getProfile: () => ({ status: 200, body: profileWith(['staff.view']) }),
  });
  await renderPortal(
    <RequireSession>
      <RequireVenue />
    </RequireSession>,
    { queryClient },
  );
  await pass(1_000);
  const text = 'You aren’t assigned to a venue yet. Ask your organization’s administrator.';
  expect(screen.getByText(text, { exact: false })).toBeTruthy();
});
