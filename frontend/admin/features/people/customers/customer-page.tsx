import { useParams } from '@tanstack/react-router';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { CustomerDetails } from './customer-details.tsx';

/** A customer with an address of their own. */
export function CustomerPage() {
  const { t } = useWords();
  const { customerId } = useParams({ strict: false });
  return (
    <Page title={t('nav.customer')}>{customerId !== undefined && <CustomerDetails id={customerId} />}</Page>
  );
}
