import { Modal } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { FaultBoundary } from '../../../kit/dialogs/fault-boundary.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { PartyForm } from '../booking/tasks/party-task.tsx';
import { useBooking } from '../booking/use-booking.ts';

interface ChangePartyProps {
  bookingId: string | null;
  onClose: () => void;
}

/** One more has come, or one fewer: the party is changed before it is checked in. */
export function ChangeParty({ bookingId, onClose }: ChangePartyProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={bookingId !== null}
      onClose={onClose}
      title={t('booking.changeParty')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FaultBoundary onClose={onClose}>
        {bookingId && <PartyOf bookingId={bookingId} onClose={onClose} />}
      </FaultBoundary>
    </Modal>
  );
}

function PartyOf({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const booking = useBooking(bookingId);
  const own = booking.data?.id === bookingId ? booking.data : undefined;
  return (
    <Shown of={{ ...booking, data: own }}>{(data) => <PartyForm booking={data} onDone={onClose} />}</Shown>
  );
}
