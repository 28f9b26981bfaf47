import { Button } from '@mantine/core';
import { organizationStatus } from '../../../../../core/contract/model/platform/organization.ts';
import { useAddress, useGoTo } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { CreatePanel } from './create-panel.tsx';
import { useOrganizationColumns } from './organization-columns.tsx';
import { OrganizationFilters } from './organization-filters.tsx';
import { SupportDialog } from './support-dialog.tsx';

/** For operators: every organization, a new one, and support access to one. */
export function OrganizationsPage() {
  const { t } = useWords();
  const { operator } = useSession().account;
  const [, change] = useAddress();
  const create = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => change({ create: 'organization' })}
    >
      {t('platform.create')}
    </Button>
  );
  return (
    <Page title={t('organizations')} about={t('organizationsAbout')} actions={operator && create}>
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
  const goTo = useGoTo();
  const [{ support, status: asked, search: name }] = useAddress();
  const status = organizationStatus.safeParse(asked).data;
  const query = { limit: 50, ...(name ? { name } : status && { status }) };
  const organizations = usePages('listAllOrganizations', { query });
  const chosen = organizations.items?.find(({ id }) => id === support);
  return (
    <>
      <OrganizationFilters />
      <List
        label={t('organizations')}
        pages={organizations}
        columns={useOrganizationColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => goTo(`/organizations/${id}`)}
        empty={
          name ? (
            <EmptyState title={t('platform.noneFound')}>{t('platform.noneFoundText')}</EmptyState>
          ) : (
            <EmptyState title={t('organizationsNone')} />
          )
        }
      />
      <CreatePanel />
      {chosen && <SupportDialog organization={chosen} />}
    </>
  );
}
