import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { partySize } from '../../../../../../core/domain/capacity/party.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { Shown } from '../../../../kit/shown.tsx';
import { ChangeStep } from './change-step.tsx';
import { isSameParty } from './party.ts';
import { PartyFields } from './party-fields.tsx';
import { TaskFrame } from './task-frame.tsx';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Changes how many come. */
export function PartyTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  return (
    <TaskFrame title={t('booking.changeParty')} onClose={onClose}>
      <PartyForm booking={booking} onDone={onClose} />
    </TaskFrame>
  );
}

interface PartyFormProps {
  booking: StaffBookingView;
  onDone: () => void;
}

/** The tickets of a party, what another party costs, and the button that changes it. */
export function PartyForm({ booking, onDone }: PartyFormProps) {
  const { t } = useWords();
  const { venueId, activityId, sessionId } = booking;
  const [party, setParty] = useState(booking.party);
  const activity = useApi('getActivity', { params: { venueId, activityId } });
  const count = partySize(party);
  return (
    <Stack gap="sm">
      <Shown of={activity}>
        {({ priceList }) => <PartyFields units={priceList.units} party={party} onChange={setParty} />}
      </Shown>
      {count > 0 && !isSameParty(party, booking.party) && (
        <ChangeStep
          booking={booking}
          sessionId={sessionId}
          party={party}
          submitLabel={t('booking.changePartyTo', { count })}
          doneText={t('booking.partyChanged', { count })}
          onDone={onDone}
        />
      )}
    </Stack>
  );
}
