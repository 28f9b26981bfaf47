import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { askToConfirm } from '../../../../kit/dialogs/confirm.tsx';
import { GuardedForm } from '../../../../kit/guarded-form.tsx';
import { IconX } from '../../../../kit/icons.ts';
import { problemText } from '../../../../kit/problem-text.ts';
import { changedWithBooking } from '../use-booking.ts';
import { useIdempotencyKey } from '../use-idempotency.ts';

/** What staff wrote about the booking, and a line to write more. */
export function Notes({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const format = useFormat();
  const mayWrite = useMay('bookings.check-in');
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const remove = useAction('deleteBookingNote', { refresh: changedWithBooking });
  const askToDelete = (noteId: string, text: string) =>
    askToConfirm(
      {
        title: t('booking.deleteNote'),
        text,
        confirm: t('booking.deleteNote'),
        onConfirm: () => remove.run({ params: { ...params, noteId } }),
      },
      t,
    );
  return (
    <Stack gap="xs">
      {(booking.notes ?? []).map(({ id, text, author, at }) => (
        <Group key={id} justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
          <div>
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
            <Text size="xs" c="dimmed">
              {author.name}, {format.dateTime(at)}
            </Text>
          </div>
          {mayWrite && (
            <ActionIcon
              className="no-print"
              variant="subtle"
              color="neutral"
              aria-label={`${t('booking.deleteNote')}: ${text}`}
              onClick={() => askToDelete(id, text)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {remove.problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(remove.problem, t)}
        </Text>
      )}
      {mayWrite && <NewNote booking={booking} />}
    </Stack>
  );
}

function NewNote({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const key = useIdempotencyKey();
  const [text, setText] = useState('');
  const add = useAction('addBookingNote', {
    refresh: changedWithBooking,
    onDone: () => {
      key.renew();
      setText('');
    },
  });
  const params = { venueId: booking.venueId, bookingId: booking.id };
  return (
    <GuardedForm
      isSending={add.isRunning}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add.run({ params, headers: key.headers(), body: { text } });
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          aria-label={t('booking.newNote')}
          placeholder={t('booking.newNote')}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.currentTarget.value)}
          error={add.problem && problemText(add.problem, t)}
          style={{ flex: 1 }}
        />
        <Button type="submit" variant="default" loading={add.isRunning} disabled={text.trim() === ''}>
          {t('booking.addNote')}
        </Button>
      </Group>
    </GuardedForm>
  );
}
