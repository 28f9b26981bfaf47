import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useOrganizationColumns } from './organization-columns.tsx';
import { SupportDialog } from './support-dialog.tsx';

/** For operators: every organization, and support access to one. */
export function OrganizationsPage() {
  const { t } = useWords();
  const { operator } = useSession().account;
  return (
    <Page title={t('organizations')} about={t('organizationsAbout')}>
      {operator ? (
        <Organizations />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('organizationsForOperators')}</EmptyState>
      )}
    </Page>
  );
}

function Organizations() {
  const { t } = useWords();
  const [{ support }] = useAddress();
  const organizations = usePages('listAllOrganizations', { query: { limit: 50 } });
  const chosen = organizations.items?.find(({ id }) => id === support);
  return (
    <>
      <List
        label={t('organizations')}
        pages={organizations}
        columns={useOrganizationColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('organizationsNone')} />}
      />
      {chosen && <SupportDialog organization={chosen} />}
    </>
  );
}
