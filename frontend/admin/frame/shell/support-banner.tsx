import { Suspense } from 'react';
import { lazyPart } from '../lazy-page.ts';
import { useSession } from '../session/session.tsx';
import { useOrganizations } from '../session/use-organizations.ts';

const SupportAccess = lazyPart(async () => (await import('./support-access.tsx')).SupportAccess);

/** For an operator with support access: where they are, until when, and the way out. */
export function SupportBanner() {
  const { obstacle } = useSession();
  const organization = useOrganizations().find(({ current }) => current);
  // An operator who also works here acts with that role, and has nothing to leave; nor has one whose access ended.
  if (organization?.role !== 'system-admin' || obstacle === 'no-organization') return null;
  return (
    <Suspense>
      <SupportAccess organization={organization} />
    </Suspense>
  );
}
