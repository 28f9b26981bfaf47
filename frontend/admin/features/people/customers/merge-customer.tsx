import { Button, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';

/** For a person who is recorded twice: the other record's bookings and notes move to this one. */
export function MergeCustomer({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  return (
    <Dialog name="change" value="merge" title={t('customers.mergeInto', { name: customer.name })}>
      <Merge customer={customer} />
    </Dialog>
  );
}

function Merge({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [, change] = useAddress();
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
      change({ change: undefined });
    },
  });
  return (
    <Stack>
      <Text size="sm">{t('customers.mergeText', { name: customer.name })}</Text>
      <Select
        label={t('customers.mergeOther')}
        placeholder={t('customers.searchHint')}
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
