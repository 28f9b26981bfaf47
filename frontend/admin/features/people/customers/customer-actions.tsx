import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EditCustomer } from './edit-customer.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { MergeCustomer } from './merge-customer.tsx';
import { useCustomerDownload } from './use-customer-download.ts';

type Dialog = 'edit' | 'merge' | 'erase';

/** What may be done with a customer's record. */
export function CustomerActions({ customer }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayEdit = useMay('customers.edit');
  const mayExport = useMay('customers.export');
  const mayErase = useMay('customers.erase');
  const download = useCustomerDownload(customer);
  const close = () => setDialog(null);
  return (
    <Group gap="xs" className="no-print">
      {mayEdit && (
        <>
          <Button size="xs" variant="default" onClick={() => setDialog('edit')}>
            {t('customers.edit')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDialog('merge')}>
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
        <Button size="xs" variant="subtle" color="danger" onClick={() => setDialog('erase')}>
          {t('customers.erase')}
        </Button>
      )}
      <EditCustomer customer={customer} isOpen={dialog === 'edit'} onClose={close} />
      <MergeCustomer customer={customer} isOpen={dialog === 'merge'} onClose={close} />
      <EraseCustomer customer={customer} isOpen={dialog === 'erase'} onClose={close} />
    </Group>
  );
}
