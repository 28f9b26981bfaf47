import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import type { Loading } from '../../../frame/data/use-api.ts';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useNow } from '../agenda/use-now.ts';
import { Arrivals } from './arrivals.tsx';
import { KioskLink } from './kiosk-link.tsx';
import { LineNotice } from './line-notice.tsx';
import { withQueue } from './queue/queue.ts';
import { useCheckIns } from './use-check-ins.ts';
import { useDoorCopy } from './use-door-copy.ts';

/** The door: find a party by name, reference, phone or code, and check it in; also on a bad line. */
export function DoorPage() {
  const { t } = useWords();
  const { id: venueId, timeZone } = useVenue();
  const now = useNow();
  const date = localDateOf(now.toISOString(), timeZone);
  const agendaKey = useMemo(
    () => ['getAgenda', { params: { venueId }, query: { from: date, days: 1 } }],
    [venueId, date],
  );
  const loading = useAgenda(date);
  useDoorCopy(agendaKey, loading.data);
  return (
    <Page
      title={t('door.title')}
      actions={
        <>
          <KioskLink />
          <LiveBadge />
        </>
      }
    >
      <Door key={venueId} loading={loading} agendaKey={agendaKey} at={now.toISOString()} />
    </Page>
  );
}

interface DoorProps {
  loading: Loading<AgendaView>;
  agendaKey: readonly unknown[];
  at: string;
}

function Door({ loading, agendaKey, at }: DoorProps) {
  const format = useFormat();
  const checkIns = useCheckIns(agendaKey);
  const readAt = useQueryClient().getQueryState(agendaKey)?.dataUpdatedAt ?? 0;
  const { queue } = checkIns;
  const isOffline = checkIns.isOffline || loading.problem?.code === 'offline';
  // The notice about the line says the same, and more.
  const shown = isOffline && loading.data ? { ...loading, problem: null } : loading;
  return (
    <Stack gap="md" maw="46rem">
      <LineNotice
        isOffline={isOffline}
        asOf={loading.data ? format.time(new Date(readAt).toISOString()) : null}
        queue={queue}
        onDismiss={checkIns.dismiss}
      />
      <Shown of={shown}>
        {(agenda) => (
          <Arrivals
            agenda={withQueue(agenda, queue)}
            checkIns={checkIns}
            queue={queue}
            isOffline={isOffline}
            at={at}
          />
        )}
      </Shown>
    </Stack>
  );
}
