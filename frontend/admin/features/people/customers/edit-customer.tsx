import { Checkbox, Modal, TagsInput, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { type CustomerRow, customerSchemas } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';

interface EditCustomerProps {
  customer: CustomerRow;
  isOpen: boolean;
  onClose: () => void;
}

export function EditCustomer({ customer, isOpen, onClose }: EditCustomerProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('customers.edit')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EditForm customer={customer} onDone={onClose} />
    </Modal>
  );
}

function EditForm({ customer, onDone }: { customer: CustomerRow; onDone: () => void }) {
  const { t } = useWords();
  const { id, name, email, phone, language, marketing, tags, version } = customer;
  const edit = useAction('editCustomer', {
    refresh: ['getCustomer', 'listCustomers'],
    onDone: () => {
      notifyDone(t('customers.saved'), t);
      onDone();
    },
  });
  const form = useContractForm({
    schema: customerSchemas.editCustomer.body,
    defaults: { name, email, phone, language, marketing: marketing?.agreed ?? false, tags, version },
    send: (body) => edit.runAsync({ params: { customerId: id }, body }),
  });
  return (
    <Form of={form} submitLabel={t('save')}>
      <TextInput label={t('name')} data-autofocus {...form.field('name')} />
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
