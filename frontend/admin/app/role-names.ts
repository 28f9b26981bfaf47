import type { Role } from '../../../core/contract/views.ts';

const names: Record<Role, string> = {
  'system-admin': 'Platform administrator',
  'super-admin': 'Owner',
  'org-admin': 'Organization administrator',
  admin: 'Administrator',
  manager: 'Manager',
  staff: 'Staff',
  customer: 'Customer',
};

export function roleName(role: Role): string {
  return names[role];
}
