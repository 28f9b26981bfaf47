import { type CustomerProfile, mostOfCustomer } from '../../contract/model/people/customer.ts';
import type { Instant } from '../../contract/model/time.ts';
import { Problem, say } from '../problem.ts';
import { mergeFlags } from './flags.ts';

type Merged = Pick<CustomerProfile, 'otherEmails' | 'phone' | 'tags' | 'flags' | 'venueIds' | 'marketing'>;

/**
 * What one customer is once another turns out to be the same person: called as before, reached by both one's
 * addresses. What they said last of offers holds.
 * @throws Problem('conflict') for more addresses, tags or notes than a customer can have
 */
export function mergeProfiles(one: CustomerProfile, other: CustomerProfile, now: Instant): Merged {
  const emails = [...one.otherEmails, other.email, ...other.otherEmails];
  const otherEmails = [...new Set(emails)].filter((email) => email !== one.email);
  const tags = [...new Set([...one.tags, ...other.tags])];
  checkRoom({ otherEmails, tags });
  const said = [one.marketing, other.marketing].filter((each) => each !== undefined);
  const marketing = said.sort((a, b) => b.at.localeCompare(a.at))[0];
  return {
    otherEmails,
    phone: one.phone || other.phone,
    tags,
    flags: mergeFlags(one.flags, other.flags, now),
    venueIds: [...new Set([...one.venueIds, ...other.venueIds])],
    ...(marketing && { marketing }),
  };
}

function checkRoom({ otherEmails, tags }: Pick<Merged, 'otherEmails' | 'tags'>): void {
  const most = mostOfCustomer;
  if (otherEmails.length > most.otherEmails) {
    throw new Problem('conflict', say('too-many-emails', { most: most.otherEmails }));
  }
  if (tags.length <= most.tags) return;
  throw new Problem('conflict', say('too-many-tags', { most: most.tags }));
}
