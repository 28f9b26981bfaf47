import { useLocation } from '@tanstack/react-router';
import { homePage } from '../../../frame/session/next-page.ts';
import { setupPage } from '../../../frame/setup/setup-page.ts';
import { useFollowedStep } from './followed-step.ts';
import { SetupBar } from './setup-bar.tsx';

/** How far the setup is: on Today, and on the pages of the step that its owner went to do. */
export function SetupGuide() {
  const { pathname } = useLocation();
  const step = useFollowedStep();
  if (pathname === homePage) return <SetupBar step={null} />;
  return step && pathname !== setupPage ? <SetupBar step={step} /> : null;
}
