import { Button } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { onePage } from '../../../frame/data/one-page.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { useKeyColumns } from './key-columns.tsx';
import { NewKeyPanel } from './new-key-panel.tsx';

/** Keys by which other systems work for the organization. */
export function ApiKeysPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayEdit = useMay('integrations.edit');
  const keys = onePage(useApi('listApiKeys', {}), ({ apiKeys }) => apiKeys);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: 'key' })}>
      {t('settings.keyCreate')}
    </Button>
  );
  return (
    <Page title={t('settings.keys')} about={t('settings.keysAbout')} actions={mayEdit && create}>
      <List
        label={t('settings.keys')}
        pages={keys}
        columns={useKeyColumns()}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('settings.keysNone')}>{t('settings.keysNoneText')}</EmptyState>}
      />
      {mayEdit && <NewKeyPanel />}
    </Page>
  );
}
