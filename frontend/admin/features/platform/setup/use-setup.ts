import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import { type Loading, useApi, useRefresh } from '../../../frame/data/use-api.ts';

/** Milliseconds between questions while what is awaited happens on another website. */
const elsewhere = 5_000;

/** The checklist as it is: read again after every change that this page makes. */
export function useSetup(): Loading<SetupView> {
  const { data: known } = useApi('getSetup', {}, { enabled: false });
  const setup = useApi('getSetup', {}, { staleTime: 0, every: awaitsWebsite(known) && elsewhere });
  const refresh = useRefresh();
  const running = useIsMutating();
  const wasRunning = useRef(running);
  useEffect(() => {
    if (running === 0 && wasRunning.current > 0) void refresh('getSetup');
    wasRunning.current = running;
  }, [running, refresh]);
  return setup;
}

function awaitsWebsite(setup: SetupView | undefined): boolean {
  if (!setup) return false;
  return setup.steps.some(({ name, state }) => (name === 'embed' || name === 'booking') && state === 'open');
}
