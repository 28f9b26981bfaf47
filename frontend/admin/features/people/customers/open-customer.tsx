import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../frame/words.ts';
import { CustomerDetails } from './customer-details.tsx';

/** A customer in the drawer, with the way to their page. */
export function OpenCustomer({ customerId }: { customerId: string }) {
  const { t } = useWords();
  return (
    <Stack>
      <CustomerDetails id={customerId} />
      <div>
        <Button component={Link} to={`/customers/${customerId}`} variant="subtle">
          {t('customers.openPage')}
        </Button>
      </div>
    </Stack>
  );
}
