import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { type TillView, tillSchemas } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { useIdempotencyKey } from '../booking/use-idempotency.ts';

interface MovementFormProps {
  till: TillView;
  task: 'in' | 'out' | 'correct';
}

/** Cash put in or taken out with a reason; after the closing, a correction. */
export function MovementForm({ till: { id: tillId, venueId }, task }: MovementFormProps) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const key = useIdempotencyKey();
  const recording = useAction('recordCashMovement', {
    refresh: ['listTills'],
    onDone: (_, { body }) => {
      change({ till: undefined, do: undefined });
      notifyDone(t('till.recorded', { amount: format.money(body.amount) }), t);
    },
  });
  const form = useContractForm({
    schema: tillSchemas.recordCashMovement.body,
    defaults: { direction: task === 'out' ? 'out' : 'in', amount: 0, reason: '' },
    send: (body) => recording.runAsync({ params: { venueId, tillId }, headers: key.headers(), body }),
  });
  const { amount, direction } = form.form.watch();
  const kind = task === 'correct' ? 'correction' : task;
  return (
    <Form of={form} submitLabel={t(`till.record.${kind}`)}>
      {task === 'correct' && (
        <>
          <Text size="sm" c="dimmed">
            {t('till.correctAbout')}
          </Text>
          <SegmentedControl
            aria-label={t('till.direction')}
            value={direction}
            onChange={(value) => form.form.setValue('direction', value === 'out' ? 'out' : 'in')}
            data={[
              { value: 'in', label: t('till.putIn') },
              { value: 'out', label: t('till.takenOut') },
            ]}
          />
        </>
      )}
      <MoneyField
        label={t('till.amount')}
        value={amount}
        onChange={(value) => form.form.setValue('amount', value)}
        error={form.field('amount').error}
      />
      <TextInput
        label={t('till.reason')}
        placeholder={t(direction === 'in' ? 'till.reasonIn' : 'till.reasonOut')}
        {...form.field('reason')}
      />
    </Form>
  );
}
