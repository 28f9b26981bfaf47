import { Checkbox, TagsInput, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { type CustomerRow, customerSchemas } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';

export function EditCustomer({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  return (
    <Dialog name="change" value="edit" title={t('customers.edit')}>
      <EditForm customer={customer} />
    </Dialog>
  );
}

function EditForm({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const { id, name, email, phone, language, marketing, tags, version } = customer;
  const edit = useAction('editCustomer', {
    refresh: ['getCustomer', 'listCustomers'],
    onDone: () => {
      notifyDone(t('customers.saved'), t);
      change({ change: undefined });
    },
  });
  const form = useContractForm({
    schema: customerSchemas.editCustomer.body,
    defaults: { name, email, phone, language, marketing: marketing?.agreed ?? false, tags, version },
    send: (body) => edit.runAsync({ params: { customerId: id }, body }),
  });
  return (
    <Form of={form} submitLabel={t('save')}>
      <TextInput label={t('name')} {...form.field('name')} />
      <TextInput label={t('email')} type="email" {...form.field('email')} />
      <TextInput label={t('phone')} type="tel" {...form.field('phone')} />
      <Controller
        control={form.form.control}
        name="tags"
        render={({ field, fieldState }) => (
          <TagsInput
            label={t('customers.tags')}
            description={t('customers.tagsHint')}
            value={field.value ?? []}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <Checkbox label={t('customers.marketing')} {...form.field('marketing')} />
    </Form>
  );
}
