import { useState } from 'react';
import type { AgendaSession, AgendaView } from '../../../../../../core/contract/views.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { Dialog } from '../../../../kit/dialogs/dialog.tsx';
import { type AgendaBooking, type Found, findBooking, sessionsOf } from '../../agenda/find-booking.ts';
import { ChangeStep } from '../../booking/tasks/change-step.tsx';

interface MoveDialogProps {
  agenda: AgendaView;
  onUndo: (booking: AgendaBooking, back: AgendaSession) => void;
}

/** What a move to another session would change in the price (`?move=...&to=...`), before it happens. */
export function MoveDialog({ agenda, onUndo }: MoveDialogProps) {
  const { t } = useWords();
  const format = useFormat();
  const [{ move = '', to }] = useAddress();
  const found = findBooking(agenda, move);
  const target = sessionsOf(agenda).find(({ sessionId }) => sessionId === to);
  if (!found || !target) return null;
  const name = found.booking.guest?.name ?? found.booking.reference;
  const title = t('board.moveTitle', { name, time: format.time(target.startsAt) });
  return (
    <Dialog name="move" value={move} parts={['to']} title={title}>
      <PricedMove found={found} target={target} name={name} onUndo={onUndo} />
    </Dialog>
  );
}

interface PricedMoveProps extends Pick<MoveDialogProps, 'onUndo'> {
  found: Found;
  target: AgendaSession;
  name: string;
}

function PricedMove({ found: { booking, session }, target, name, onUndo }: PricedMoveProps) {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  // Once it has moved, the agenda shows it in the target.
  const [from] = useState(session);
  return (
    <ChangeStep
      booking={{ ...booking, venueId }}
      sessionId={target.sessionId}
      submitLabel={t('board.move')}
      doneText={t('board.moved', { name, time: format.time(target.startsAt) })}
      undo={{ label: t('board.undo'), run: () => onUndo(booking, from) }}
      onDone={() => change({ move: undefined, to: undefined }, { replace: true })}
    />
  );
}
