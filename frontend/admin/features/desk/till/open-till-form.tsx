import { TextInput } from '@mantine/core';
import { tillSchemas } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { MoneyField } from '../../../kit/fields/money-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { useIdempotencyKey } from '../booking/use-idempotency.ts';

/** Opens a till with the cash that is in it. */
export function OpenTillForm() {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const key = useIdempotencyKey();
  const opening = useAction('openTill', {
    refresh: ['listTills'],
    onDone: ({ name }) => {
      change({ till: undefined, do: undefined, date: undefined });
      notifyDone(t('till.wasOpened', { name }), t);
    },
  });
  const form = useContractForm({
    schema: tillSchemas.openTill.body,
    defaults: { name: t('till.usualName'), float: 0 },
    send: (body) => opening.runAsync({ params: { venueId }, headers: key.headers(), body }),
  });
  return (
    <Form of={form} submitLabel={t('till.openNew')}>
      <MoneyField
        label={t('till.float')}
        description={t('till.floatAbout')}
        value={form.form.watch('float')}
        onChange={(float) => form.form.setValue('float', float)}
        error={form.field('float').error}
      />
      <TextInput label={t('till.name')} description={t('till.nameAbout')} {...form.field('name')} />
    </Form>
  );
}
