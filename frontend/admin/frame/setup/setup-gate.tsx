import { lazy, Suspense } from 'react';
import { useMay } from '../session/session.tsx';
import { loadLaterWords } from '../words.ts';

const SetupGuide = lazy(async () => {
  const [{ SetupGuide: loaded }] = await Promise.all([
    import('../../features/platform/setup/setup-guide.tsx'),
    loadLaterWords(),
  ]);
  return { default: loaded };
});

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
