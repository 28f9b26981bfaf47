import { Stack } from '@mantine/core';
import { customerId } from '../../../../../core/contract/model/ids.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { Shown } from '../../../kit/shown.tsx';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerNotes } from './customer-notes.tsx';
import { CustomerSummary } from './customer-summary.tsx';
import { CustomerVisits } from './customer-visits.tsx';
import { CustomerWaits } from './customer-waits.tsx';
import { CustomerFlags } from './flags/customer-flags.tsx';

/** Everything about a customer: who they are, their visits, and what staff noted. */
export function CustomerDetails({ id }: { id: string }) {
  const parsed = customerId.parse(id);
  const customer = useApi('getCustomer', { params: { customerId: parsed }, query: {} });
  return (
    <Shown of={customer}>
      {({ customer: row, notes, waitlist, history }) => (
        <Stack gap="lg">
          <CustomerSummary customer={row} />
          <CustomerFlags customer={row} />
          <CustomerActions customer={row} />
          <CustomerNotes customerId={row.id} notes={notes} />
          <CustomerWaits waits={waitlist} />
          <CustomerVisits visits={history.items} currency={row.currency} />
        </Stack>
      )}
    </Shown>
  );
}
