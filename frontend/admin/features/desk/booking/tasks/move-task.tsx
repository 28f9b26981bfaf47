import { useState } from 'react';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import type { AgendaSession } from '../../../../../../core/contract/views.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import { ChangeStep } from './change-step.tsx';
import { TaskFrame } from './task-frame.tsx';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Moves a booking to another slot of its activity. The price difference is shown before it happens. */
export function MoveTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const format = useFormat();
  const [target, setTarget] = useState<AgendaSession>();
  const { activityId, sessionId, seats, date } = booking;
  return (
    <TaskFrame title={t('booking.move')} onClose={onClose}>
      <SlotPicker
        activityId={activityId}
        seats={seats}
        own={{ sessionId, seats }}
        date={date}
        chosen={target?.sessionId ?? sessionId}
        onChoose={(session) => setTarget(session.sessionId === sessionId ? undefined : session)}
      />
      {target && (
        <ChangeStep
          key={target.sessionId}
          booking={booking}
          sessionId={target.sessionId}
          submitLabel={t('booking.moveTo', { time: format.dateTime(target.startsAt) })}
          doneText={t('booking.moved', { time: format.dateTime(target.startsAt) })}
          onDone={onClose}
        />
      )}
    </TaskFrame>
  );
}
