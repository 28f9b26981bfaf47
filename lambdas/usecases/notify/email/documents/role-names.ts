import type { MemberRole } from '../../../../../core/contract/model/people/member.ts';

/** What a member is called in a sentence: "added you as ...". */
export const roleNames: Record<MemberRole, string> = {
  'super-admin': 'one of its owners',
  'org-admin': 'one of its owners',
  admin: 'an administrator',
  manager: 'a manager',
  staff: 'a member of its staff',
};
