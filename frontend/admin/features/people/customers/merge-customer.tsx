import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAction, usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';

interface MergeCustomerProps {
  customer: CustomerRow;
  isOpen: boolean;
  onClose: () => void;
}

/** For a person who is recorded twice: the other record's bookings and notes move to this one. */
export function MergeCustomer({ customer, isOpen, onClose }: MergeCustomerProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('customers.mergeInto', { name: customer.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen && <Merge customer={customer} onDone={onClose} />}
    </Modal>
  );
}

function Merge({ customer, onDone }: { customer: CustomerRow; onDone: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [search] = useDebouncedValue(text.trim(), 200);
  const found = usePages('listCustomers', { query: { limit: 10, search } }, { enabled: search.length > 1 });
  const others = (found.items ?? []).filter(({ id }) => id !== customer.id);
  const other = others.find(({ id }) => id === otherId);
  const merge = useAction('mergeCustomers', {
    refresh: ['getCustomer', 'listCustomers'],
    onDone: () => {
      notifyDone(t('customers.merged'), t);
      onDone();
    },
  });
  return (
    <Stack>
      <Text size="sm">{t('customers.mergeText', { name: customer.name })}</Text>
      <Select
        label={t('customers.mergeOther')}
        placeholder={t('customers.searchHint')}
        data-autofocus
        searchable
        filter={({ options }) => options}
        searchValue={text}
        onSearchChange={setText}
        data={others.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
        value={otherId}
        onChange={setOtherId}
        nothingFoundMessage={search.length > 1 ? t('customers.noneFound') : undefined}
        error={merge.problem && problemText(merge.problem, t)}
      />
      <Button
        color="danger"
        disabled={!other}
        loading={merge.isRunning}
        onClick={() =>
          other && merge.run({ params: { customerId: customer.id }, body: { otherId: other.id } })
        }
      >
        {t('customers.mergeConfirm')}
      </Button>
    </Stack>
  );
}
