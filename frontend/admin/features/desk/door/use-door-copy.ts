import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepCopy } from '../../../frame/data/device-copy.ts';
import { keepPortal } from '../../../frame/data/keep-portal.ts';
import { codeReader } from './scanner/read-code.ts';

/** Keeps on this device what the door needs without a line: its files, who works here, and today's bookings. */
export function useDoorCopy(agendaKey: readonly unknown[], agenda: unknown): void {
  const queryClient = useQueryClient();
  useEffect(() => void keepFiles(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is kept anew with each reading of the agenda.
  useEffect(() => {
    for (const key of [['getAccount', {}], ['getProfile', {}], agendaKey]) {
      const state = queryClient.getQueryState(key);
      if (state?.data !== undefined) keepCopy(key, state.data, state.dataUpdatedAt);
    }
  }, [queryClient, agendaKey, agenda]);
}

/** Also those that are fetched only when a booking is opened or a code scanned. */
async function keepFiles(): Promise<void> {
  await Promise.allSettled([import('../booking/open-booking.tsx'), codeReader()]);
  await keepPortal();
}
