import { TextInput } from '@mantine/core';
import { bookingStorySchemas } from '../../../../../../core/contract/schemas/desk/booking-story.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { changedWithBooking } from '../use-booking.ts';
import { AnswerFields } from './answer-fields.tsx';
import { TaskFrame } from './task-frame.tsx';
import { useQuestions } from './use-questions.ts';

interface TaskProps {
  booking: StaffBookingView;
  onClose: () => void;
}

/** Corrects who comes, how to reach them, what the group is called and what was answered. */
export function GuestTask({ booking, onClose }: TaskProps) {
  const { t } = useWords();
  const questions = useQuestions(booking);
  const { runAsync } = useAction('editBookingGuest', { refresh: changedWithBooking });
  const { guest, language, answers, groupName, version } = booking;
  const form = useContractForm({
    schema: bookingStorySchemas.editBookingGuest.body,
    defaults: {
      name: guest?.name ?? '',
      email: guest?.email ?? '',
      phone: guest?.phone ?? '',
      language,
      answers,
      groupName,
      version,
    },
    send: async (body) => {
      await runAsync({ params: { venueId: booking.venueId, bookingId: booking.id }, body });
      notifyDone(t('booking.guestSaved'), t);
      onClose();
    },
  });
  const group = form.form.watch('groupName') ?? '';
  return (
    <TaskFrame title={t('booking.editGuest')} onClose={onClose}>
      <Form of={form} submitLabel={t('save')}>
        <TextInput label={t('name')} required {...form.field('name')} />
        <TextInput label={t('email')} type="email" required {...form.field('email')} />
        <TextInput label={t('phone')} type="tel" {...form.field('phone')} />
        <TextInput
          label={t('booking.groupName')}
          description={t('booking.groupNameHint')}
          value={group}
          onChange={(event) => form.form.setValue('groupName', event.currentTarget.value || undefined)}
          error={form.field('groupName').error}
        />
        <AnswerFields
          questions={questions}
          answers={form.form.watch('answers')}
          onChange={(next) => form.form.setValue('answers', next)}
        />
      </Form>
    </TaskFrame>
  );
}
