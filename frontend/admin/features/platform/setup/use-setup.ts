import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import { type Loading, useApi, useRefresh } from '../../../frame/data/use-api.ts';

/** Milliseconds between questions while steps are done elsewhere: on a website, at Stripe. */
const elsewhere = 5_000;

/** The checklist as it is: read again after every change that this page makes, and while one of these steps is open. */
export function useSetup(awaited: readonly SetupStep[]): Loading<SetupView> {
  const { data: known } = useApi('getSetup', {}, { enabled: false });
  const isAwaited = known?.steps.some(({ name, state }) => state === 'open' && awaited.includes(name));
  const setup = useApi('getSetup', {}, { staleTime: 0, every: isAwaited === true && elsewhere });
  const refresh = useRefresh();
  const running = useIsMutating();
  const wasRunning = useRef(running);
  useEffect(() => {
    if (running === 0 && wasRunning.current > 0) void refresh('getSetup');
    wasRunning.current = running;
  }, [running, refresh]);
  return setup;
}
