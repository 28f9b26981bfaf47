import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepCopy } from '../../../frame/data/device-copy.ts';

/** Keeps on this device what the door needs without a line: who works here, and today's bookings. */
export function useDoorCopy(agendaKey: readonly unknown[], agenda: unknown): void {
  const queryClient = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is kept anew with each reading of the agenda.
  useEffect(() => {
    for (const key of [['getAccount', {}], ['getProfile', {}], agendaKey]) {
      const state = queryClient.getQueryState(key);
      if (state?.data !== undefined) keepCopy(key, state.data, state.dataUpdatedAt);
    }
  }, [queryClient, agendaKey, agenda]);
}
