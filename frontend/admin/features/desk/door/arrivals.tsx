import { Alert, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { IconQrcode, IconSearch } from '../../../kit/icons.ts';
import { ChangeParty } from './change-party.tsx';
import classes from './door.module.css';
import { findParties, headcountOf, type Party, partiesOf } from './door-list.ts';
import { entryOf } from './entry.ts';
import { focusRow, isTyped, moveByArrow } from './list-keys.ts';
import { PartyList } from './party-list.tsx';
import type { Queue } from './queue/queue.ts';
import { Scanner } from './scanner/scanner.tsx';
import type { CheckIns } from './use-check-ins.ts';
import { type CodeNotice, useCodeLookup } from './use-code-lookup.ts';

interface ArrivalsProps {
  agenda: AgendaView;
  checkIns: CheckIns;
  queue: Queue;
  isOffline: boolean;
  /** The present moment. */
  at: string;
}

/** Who comes today, and the field that finds them. */
export function Arrivals({ agenda, checkIns, queue, isOffline, at }: ArrivalsProps) {
  const { t } = useWords();
  const [, change] = useAddress();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const [isScanning, scanner] = useDisclosure();
  const parties = useMemo(() => partiesOf(agenda, at), [agenda, at]);
  const found = findParties(parties, query);
  const { here, expected } = headcountOf(parties);
  const lookup = useCodeLookup(setQuery);

  const partyOf = (id: string) => parties.find(({ booking }) => booking.id === id);
  const clearField = () => {
    setQuery('');
    // On a touch screen the focus would open the keyboard over the list.
    if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus();
  };
  const checkIn = (party: Party) => {
    lookup.clear();
    checkIns.checkIn(party);
    clearField();
  };
  /** What Enter and a scanner do: the field is empty for the next guest, unless a person has to look first. */
  const enter = (text: string) => {
    const entry = entryOf(text, findParties(parties, text));
    if (entry.kind === 'check-in') return checkIn(entry.party);
    if (entry.kind === 'look') {
      flushSync(() => setQuery(text));
      return focusRow(list.current?.querySelector('[data-row]'));
    }
    if (entry.kind === 'is-here') lookup.say(t('door.isHere', { name: nameOf(entry.party) }));
    if (entry.kind === 'unknown') lookup.lookUp(text);
    clearField();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(query);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target === field.current || list.current?.contains(document.activeElement))
      moveByArrow(event, list.current, field.current);
    if (!isTyped(event)) return;
    // Before the page's own keys: the first character of a scanned code is no shortcut.
    event.stopPropagation();
    field.current?.focus();
  };
  const actions = {
    onCheckIn: (id: string) => {
      const party = partyOf(id);
      if (party) checkIn(party);
    },
    onUndo: (id: string) => {
      const party = partyOf(id);
      if (party) checkIns.undo(party.booking);
    },
    onNote: (id: string, text: string) => {
      const party = partyOf(id);
      if (party) checkIns.addNote(party.booking, text);
    },
    onOpen: (id: string) => change({ booking: id }),
    onChangeParty: isOffline ? undefined : setChanging,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys lead to the field and the buttons inside.
    <div onKeyDown={onKey}>
      <Stack gap="md">
        <div className={classes.bar}>
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
              onChange={({ currentTarget: { value } }) => {
                lookup.clear();
                setQuery(value);
              }}
            />
            <Button
              size="lg"
              px="md"
              variant="default"
              leftSection={<IconQrcode size={20} aria-hidden />}
              onClick={scanner.open}
            >
              {t('door.scan')}
            </Button>
          </form>
          <div role="status">
            {lookup.notice && <NoticeOfCode notice={lookup.notice} onOpen={actions.onOpen} />}
          </div>
          <Group justify="space-between" wrap="nowrap">
            <Text className={classes.count} role="status">
              {t('door.headcount', { here, expected })}
            </Text>
            {isOffline && <Badge color="warning">{t('door.offlineShort')}</Badge>}
          </Group>
        </div>
        <div ref={list}>
          <PartyList
            parties={found}
            isSearching={query.trim() !== ''}
            agenda={agenda}
            queue={queue}
            at={at}
            actions={actions}
          />
        </div>
      </Stack>
      <ChangeParty bookingId={changing} onClose={() => setChanging(null)} />
      <Scanner
        isOpen={isScanning}
        onClose={scanner.close}
        onCode={(code) => {
          scanner.close();
          enter(code);
        }}
      />
    </div>
  );
}

const nameOf = ({ booking: { guest, reference } }: Party) => guest?.name ?? reference;

function NoticeOfCode({ notice, onOpen }: { notice: CodeNotice; onOpen: (bookingId: string) => void }) {
  const { t } = useWords();
  const { text, bookingId } = notice;
  return (
    <Alert color="warning">
      <Text size="sm">{text}</Text>
      {bookingId && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => onOpen(bookingId)}>
          {t('door.openBooking')}
        </Button>
      )}
    </Alert>
  );
}
