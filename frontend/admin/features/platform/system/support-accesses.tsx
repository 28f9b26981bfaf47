import { Text, Title } from '@mantine/core';
import { useGoTo } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { useAllAccessColumns } from './support-columns.tsx';

/** The operators who had support access to any organization; a line leads to the organization. */
export function SupportAccesses() {
  const { t } = useWords();
  const goTo = useGoTo();
  const accesses = usePages('listAllSupportAccess', { query: { limit: 10 } });
  return (
    <section>
      <Title order={2}>{t('supportAccess')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('platform.supportAbout')}
      </Text>
      <List
        label={t('supportAccess')}
        pages={accesses}
        columns={useAllAccessColumns()}
        keyOf={({ id }) => id}
        onOpen={({ organizationId }) => goTo(`/organizations/${organizationId}`)}
        empty={<EmptyState title={t('settings.supportNone')} />}
      />
    </section>
  );
}
