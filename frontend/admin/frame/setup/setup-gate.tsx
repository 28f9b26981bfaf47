import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { homePage } from '../session/next-page.ts';
import { useMay } from '../session/session.tsx';
import { loadLaterWords } from '../words.ts';
import { useFollowedStep } from './followed-step.ts';
import { setupPage } from './setup-page.ts';

const SetupBar = lazy(async () => {
  const [{ SetupBar: loaded }] = await Promise.all([
    import('../../features/platform/setup/setup-bar.tsx'),
    loadLaterWords(),
  ]);
  return { default: loaded };
});

/** Above the page: for owners how far their setup is, on Today and on the pages of the step that they do. */
export function SetupGate() {
  const { pathname } = useLocation();
  const step = useFollowedStep();
  const isOwner = useMay('organization.edit');
  const isHere = pathname === homePage || (step !== null && pathname !== setupPage);
  if (!isOwner || !isHere) return null;
  return (
    <Suspense>
      <SetupBar step={pathname === homePage ? null : step} />
    </Suspense>
  );
}
