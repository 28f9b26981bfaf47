import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { isToConfirm } from '../../../../core/domain/capacity/waitlist.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { readWaitlistMailLink } from '../../scope/links.ts';
import type { LinkDeps } from '../booking/view-booking.ts';

/**
 * The guest has followed the link in the email: from now on seats are offered. Confirming twice is fine.
 * @throws Problem('invalid-link') also when it is too late, or the guest has left; Problem('conflict')
 */
export async function confirmWaitlist(deps: LinkDeps, token: string): Promise<void> {
  await retryOnConflict(async () => {
    const entry = await entryByMailLink(deps, token);
    if (!isToConfirm(entry, deps.clock.now())) {
      if (entry.status !== 'unconfirmed' && entry.status !== 'left') return;
      throw new Problem('invalid-link', 'waitlist-link-expired');
    }
    return (await waitlist(deps.table).confirm(entry)) ? undefined : again;
  }, entryRetry);
}

/** The guest may leave, follow the link twice or be offered seats at the same moment. */
export const entryRetry = { detail: 'waitlist-changing' } as const;

/** @throws Problem('invalid-link') also for an entry that is no longer there */
export async function entryByMailLink(deps: LinkDeps, token: string): Promise<WaitlistEntry> {
  const link = await readWaitlistMailLink(await deps.linkSecret(), token, deps.clock.now());
  const entry = await waitlist(deps.table).get(link.organizationId, link.sessionId, link.entryId);
  if (!entry) throw new Problem('invalid-link', 'waitlist-gone');
  return entry;
}
