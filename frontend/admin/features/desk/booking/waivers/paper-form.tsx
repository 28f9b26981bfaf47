import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { problemText } from '../../../../kit/problem-text.ts';
import { changedWithBooking } from '../use-booking.ts';

/** Notes that someone of the party signed on paper. */
export function PaperForm({ booking: { venueId, id: bookingId } }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const note = useAction('notePaperWaiver', {
    refresh: [...changedWithBooking, 'listSignatures'],
    onDone: () => setName(''),
  });
  return (
    <GuardedForm
      isSending={note.isRunning}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') note.run({ params: { venueId, bookingId }, body: { name } });
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('waivers.paperName')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          error={note.problem && problemText(note.problem, t)}
          style={{ flex: 1 }}
        />
        <Button type="submit" variant="default" loading={note.isRunning} disabled={name.trim() === ''}>
          {t('waivers.notePaper')}
        </Button>
      </Group>
    </GuardedForm>
  );
}
