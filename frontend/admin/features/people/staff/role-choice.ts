import type { MemberRole } from '../../../../../core/contract/model/people/member.ts';

/** The least powerful first: no one gives more than they meant to. */
export const roles: readonly MemberRole[] = ['staff', 'manager', 'admin', 'org-admin', 'super-admin'];

/** What a member is, and where. */
export interface RoleChoice {
  readonly role: MemberRole;
  readonly venueIds: string[];
}

/** What an invitation starts with: the least powerful role, at the one venue where there is no choice. */
export function defaultRole(venues: readonly { readonly id: string }[]): RoleChoice {
  const [only, ...others] = venues;
  if (!only) return { role: 'admin', venueIds: [] };
  return { role: 'staff', venueIds: others.length === 0 ? [only.id] : [] };
}
