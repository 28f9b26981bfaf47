import type { CustomerProfile } from '../../contract/model/customer.ts';
import { Problem } from '../problem.ts';

type Merged = Pick<CustomerProfile, 'otherEmails' | 'phone' | 'tags' | 'venueIds' | 'marketing'>;

const most = 20;

/**
 * What one customer is once another turns out to be the same person: called as before, reached by both one's
 * addresses. What they said last of offers holds.
 * @throws Problem('conflict') for more addresses than a customer can have
 */
export function mergedProfile(one: CustomerProfile, other: CustomerProfile): Merged {
  const emails = [...one.otherEmails, other.email, ...other.otherEmails];
  const otherEmails = [...new Set(emails)].filter((email) => email !== one.email);
  if (otherEmails.length > most) {
    throw new Problem('conflict', `Together they have more than ${most} addresses.`);
  }
  const said = [one.marketing, other.marketing].filter((each) => each !== undefined);
  const marketing = said.sort((a, b) => b.at.localeCompare(a.at))[0];
  return {
    otherEmails,
    phone: one.phone || other.phone,
    tags: [...new Set([...one.tags, ...other.tags])].slice(0, most),
    venueIds: [...new Set([...one.venueIds, ...other.venueIds])],
    ...(marketing && { marketing }),
  };
}
