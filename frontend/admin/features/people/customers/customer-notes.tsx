import { ActionIcon, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { CustomerId } from '../../../../../core/contract/model/ids.ts';
import type { CustomerNote } from '../../../../../core/contract/model/people/customer.ts';
import { customerSchemas } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { IconX } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

interface CustomerNotesProps {
  customerId: CustomerId;
  /** Newest first. */
  notes: readonly CustomerNote[];
}

/** What staff noted about a customer, and a field for more. */
export function CustomerNotes({ customerId, notes }: CustomerNotesProps) {
  const { t } = useWords();
  const mayEdit = useMay('customers.edit');
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('customers.notes')}</Title>
      {notes.map((note) => (
        <Note key={note.id} customerId={customerId} note={note} />
      ))}
      {mayEdit && <NewNote key={notes.length} customerId={customerId} />}
    </Stack>
  );
}

function Note({
  customerId,
  note: { id, text, author, at },
}: {
  customerId: CustomerId;
  note: CustomerNote;
}) {
  const { t } = useWords();
  const format = useFormat();
  const mayEdit = useMay('customers.edit');
  const remove = useAction('deleteCustomerNote', {
    refresh: ['getCustomer'],
    onDone: () => notifyDone(t('customers.noteDeleted'), t),
  });
  const ask = () =>
    askToConfirm(
      {
        title: t('customers.deleteNote'),
        text: t('customers.deleteNoteText'),
        confirm: t('customers.deleteNote'),
        onConfirm: () =>
          remove.runAsync({ params: { customerId, noteId: id } }).catch((error) => notifyProblem(error, t)),
      },
      t,
    );
  return (
    <Group wrap="nowrap" align="flex-start" justify="space-between">
      <div>
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        <Text size="xs" c="dimmed">
          {author.name}, {format.shortDate(at)}
        </Text>
      </div>
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="neutral"
          loading={remove.isRunning}
          aria-label={t('customers.deleteNote')}
          onClick={ask}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function NewNote({ customerId }: { customerId: CustomerId }) {
  const { t } = useWords();
  const add = useAction('addCustomerNote', { refresh: ['getCustomer'] });
  const form = useContractForm({
    schema: customerSchemas.addCustomerNote.body,
    defaults: { text: '' },
    send: (body) => add.runAsync({ params: { customerId }, body }),
  });
  return (
    <Form of={form} submitLabel={t('customers.addNote')}>
      <Textarea label={t('customers.newNote')} autosize minRows={2} {...form.field('text')} />
    </Form>
  );
}
