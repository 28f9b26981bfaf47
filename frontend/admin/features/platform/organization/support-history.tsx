import { Title } from '@mantine/core';
import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { useAccessColumns } from '../support/access-columns.tsx';

/** The operators who had support access to an organization. */
export function SupportHistory({ organizationId }: { organizationId: string }) {
  const { t } = useWords();
  const accesses = usePages('listOrganizationSupport', {
    params: { organizationId },
    query: { limit: 10 },
  });
  return (
    <section>
      <Title order={2} mb="xs">
        {t('supportAccess')}
      </Title>
      <List
        label={t('supportAccess')}
        pages={accesses}
        columns={useAccessColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('settings.supportNone')} />}
      />
    </section>
  );
}
