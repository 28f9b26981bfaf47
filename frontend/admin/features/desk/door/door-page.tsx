import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { keepPortal } from '../../../frame/data/keep-portal.ts';
import type { Loading } from '../../../frame/data/use-api.ts';
import { LiveBadge } from '../../../frame/shell/live-badge.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconQrcode, IconSearch } from '../../../kit/icons.ts';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { Steady } from '../../../kit/steady.tsx';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useNow } from '../agenda/use-now.ts';
import classes from './door.module.css';
import { findParties, hasArrived, headcountOf, isDue, type Party, partiesOf } from './door-list.ts';
import { LineNotice } from './line-notice.tsx';
import { PartyRow } from './party-row.tsx';
import { waiting, withQueue } from './queue.ts';
import { Scanner } from './scanner.tsx';
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
  useEffect(() => void keepPortal(), []);
  return (
    <Page title={t('door.title')} actions={<LiveBadge />}>
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
        asOf={format.time(new Date(readAt).toISOString())}
        queue={queue}
        onDismiss={checkIns.dismiss}
      />
      <Shown of={shown}>
        {(agenda) => <Arrivals agenda={withQueue(agenda, queue)} checkIns={checkIns} at={at} />}
      </Shown>
    </Stack>
  );
}

interface ArrivalsProps {
  agenda: AgendaView;
  checkIns: ReturnType<typeof useCheckIns>;
  /** The present moment. */
  at: string;
}

function Arrivals({ agenda, checkIns, at }: ArrivalsProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isScanning, scanner] = useDisclosure();
  const parties = useMemo(() => partiesOf(agenda, at), [agenda, at]);
  const found = findParties(parties, query);
  const { here, expected } = headcountOf(parties);
  const checkIn = (booking: AgendaBooking) => {
    checkIns.checkIn(booking);
    setQuery('');
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [only, second] = found;
    const isOne = query.trim() !== '' && only !== undefined && second === undefined;
    if (isOne && !hasArrived(only.booking) && only.booking.actions.includes('check-in'))
      checkIn(only.booking);
  };
  return (
    <Stack gap="md">
      <form onSubmit={submit} className={classes.search}>
        <TextInput
          ref={field}
          autoFocus
          size="lg"
          type="search"
          autoComplete="off"
          aria-label={t('door.search')}
          placeholder={t('door.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={query}
          onChange={({ currentTarget: { value } }) => setQuery(value)}
        />
        <Button
          size="lg"
          variant="default"
          leftSection={<IconQrcode size={20} aria-hidden />}
          onClick={scanner.open}
        >
          {t('door.scan')}
        </Button>
      </form>
      <Text className={classes.count} role="status">
        {t('door.headcount', { here, expected })}
      </Text>
      <PartyList
        parties={found}
        isSearching={query.trim() !== ''}
        agenda={agenda}
        checkIns={checkIns}
        at={at}
        onCheckIn={checkIn}
      />
      <Scanner
        isOpen={isScanning}
        onClose={scanner.close}
        onCode={(code) => {
          scanner.close();
          setQuery(code);
          field.current?.focus();
        }}
      />
    </Stack>
  );
}

interface PartyListProps extends ArrivalsProps {
  parties: readonly Party[];
  isSearching: boolean;
  onCheckIn: (booking: AgendaBooking) => void;
}

function PartyList({ parties, isSearching, agenda, checkIns, at, onCheckIn }: PartyListProps) {
  const { t } = useWords();
  if (parties.length === 0) {
    return (
      <EmptyState title={t(isSearching ? 'door.notFound' : 'door.none')}>
        {t(isSearching ? 'door.notFoundText' : 'door.noneText')}
      </EmptyState>
    );
  }
  const pending = new Set(waiting(checkIns.queue).map(({ bookingId }) => bookingId));
  return (
    <Steady>
      <ul className={classes.parties} aria-label={t('door.parties')}>
        {parties.map((party) => (
          <PartyRow
            key={party.booking.id}
            party={party}
            agenda={agenda}
            isMain={parties.length === 1 || isDue(party, at)}
            isWaiting={pending.has(party.booking.id)}
            onCheckIn={onCheckIn}
            onUndo={checkIns.undo}
          />
        ))}
      </ul>
    </Steady>
  );
}
