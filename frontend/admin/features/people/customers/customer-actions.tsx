import { Button, Group } from '@mantine/core';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EditCustomer } from './edit-customer.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { MergeCustomer } from './merge-customer.tsx';
import { useCustomerDownload } from './use-customer-download.ts';

/** What may be done with a customer's record. */
export function CustomerActions({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const open = (dialog: 'edit' | 'merge' | 'erase') => () => change({ change: dialog });
  const mayEdit = useMay('customers.edit');
  const mayExport = useMay('customers.export');
  const mayErase = useMay('customers.erase');
  const download = useCustomerDownload(customer);
  return (
    <Group gap="xs" className="no-print">
      {mayEdit && (
        <>
          <Button size="xs" variant="default" onClick={open('edit')}>
            {t('customers.edit')}
          </Button>
          <Button size="xs" variant="default" onClick={open('merge')}>
            {t('customers.merge')}
          </Button>
        </>
      )}
      {mayExport && (
        <Button size="xs" variant="default" loading={download.isRunning} onClick={download.run}>
          {t('customers.exportOne')}
        </Button>
      )}
      {mayErase && (
        <Button size="xs" variant="subtle" color="danger" onClick={open('erase')}>
          {t('customers.erase')}
        </Button>
      )}
      <EditCustomer customer={customer} />
      <MergeCustomer customer={customer} />
      <EraseCustomer customer={customer} />
    </Group>
  );
}
