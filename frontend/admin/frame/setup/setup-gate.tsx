import { Suspense } from 'react';
import { lazyPart } from '../lazy-page.ts';
import { useMay } from '../session/session.tsx';

const SetupGuide = lazyPart(
  async () => (await import('../../features/platform/setup/setup-guide.tsx')).SetupGuide,
);

/** Above the page, for owners: the guide through their setup, fetched after the page. */
export function SetupGate() {
  const isOwner = useMay('organization.edit');
  return (
    isOwner && (
      <Suspense>
        <SetupGuide />
      </Suspense>
    )
  );
}
