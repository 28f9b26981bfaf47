import type { DemoAccount } from '../../../local/demo/logins.ts';
import { peopleOf } from '../../../local/demo/logins.ts';
import type { DemoOrganization } from '../../../local/demo/organizations.ts';

/** The people of the demo, as a user pool would number them. */
export function demoAccounts(organizations: readonly DemoOrganization[]): DemoAccount[] {
  return peopleOf(organizations).map((person, place) => ({
    ...person,
    userId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  }));
}
