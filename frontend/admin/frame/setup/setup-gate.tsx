import { Suspense } from 'react';
import { lazyPart } from '../lazy-page.ts';
import { useMay } from '../session/session.tsx';

const SetupGuide = lazyPart(
  async () => (await import('../../features/platform/setup/setup-guide.tsx')).SetupGuide,
);

const SetupEntry = lazyPart(
  async () => (await import('../../features/platform/setup/setup-entry.tsx')).SetupEntry,
);

/** In the menu, for owners: the checklist of their setup. */
export function SetupEntryGate(props: { onFollow?: (() => void) | undefined }) {
  return (
    useMay('organization.edit') && (
      <Suspense>
        <SetupEntry {...props} />
      </Suspense>
    )
  );
}

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
