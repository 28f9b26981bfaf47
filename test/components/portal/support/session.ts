import type { Session } from '../../../../frontend/admin/frame/session/session.tsx';
import { type Answer, problem } from './api.ts';

export const operator = {
  userId: '00000000-0000-4000-8000-000000000001',
  name: 'Olu Operator',
  email: 'olu@bookingtms.example',
  operator: true,
  twoStep: true,
  news: { muted: [], sound: false },
} satisfies Session['account'];

/** Where an operator with support access is: at one organization, or at none. */
export function organizationsWith(status: 'active' | 'suspended' | null): Answer {
  const organization = { id: 'org-1', name: 'Attic', status, role: 'system-admin', current: true };
  return { status: 200, body: { organizations: status === null ? [] : [organization] } };
}

export const suspended = problem(403, 'suspended', 'This organization is suspended.');

export const noOrganization = problem(403, 'no-organization', 'You work for no organization.');

export function profileWith(permissions: readonly string[]) {
  return {
    name: operator.name,
    email: operator.email,
    role: 'system-admin',
    organization: { id: 'org-1', name: 'Attic', currency: 'EUR' },
    venues: [],
    permissions,
  };
}
