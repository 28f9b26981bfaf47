import { useRef } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Steady } from '../../../kit/steady.tsx';
import { activityOf } from '../agenda/find-booking.ts';
import classes from './door.module.css';
import { isDue, type Party } from './door-list.ts';
import { type PartyActions, PartyRow } from './party-row.tsx';
import { type Queue, waiting } from './queue/queue.ts';

interface PartyListProps {
  parties: readonly Party[];
  isSearching: boolean;
  agenda: AgendaView;
  queue: Queue;
  /** The present moment. */
  at: string;
  actions: PartyActions;
}

export function PartyList({ parties, isSearching, agenda, queue, at, actions }: PartyListProps) {
  const { t } = useWords();
  const steadyActions = useSteadyActions(actions);
  if (parties.length === 0) {
    return (
      <EmptyState title={t(isSearching ? 'door.notFound' : 'door.none')}>
        {t(isSearching ? 'door.notFoundText' : 'door.noneText')}
      </EmptyState>
    );
  }
  const pending = new Set(waiting(queue).map(({ bookingId }) => bookingId));
  return (
    <Steady>
      <ul className={classes.parties} aria-label={t('door.parties')}>
        {parties.map((party) => (
          <PartyRow
            key={party.booking.id}
            booking={party.booking}
            startsAt={party.session.startsAt}
            activity={activityOf(agenda, party.session.activityId)}
            isMain={parties.length === 1 || isDue(party, at)}
            isWaiting={pending.has(party.booking.id)}
            actions={steadyActions}
          />
        ))}
      </ul>
    </Steady>
  );
}

/** The same functions from one drawing to the next, so that only rows that have changed are drawn again. */
function useSteadyActions(actions: PartyActions): PartyActions {
  const latest = useRef(actions);
  latest.current = actions;
  const isOnline = actions.onChangeParty !== undefined;
  const steady = useRef<PartyActions>(undefined);
  if (!steady.current || (steady.current.onChangeParty !== undefined) !== isOnline) {
    steady.current = {
      onCheckIn: (id) => latest.current.onCheckIn(id),
      onUndo: (id) => latest.current.onUndo(id),
      onNote: (id, text) => latest.current.onNote(id, text),
      onOpen: (id) => latest.current.onOpen(id),
      onChangeParty: isOnline ? (id) => latest.current.onChangeParty?.(id) : undefined,
    };
  }
  return steady.current;
}
