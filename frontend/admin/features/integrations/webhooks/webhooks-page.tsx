import { Button } from '@mantine/core';
import { useAddress, useGoTo } from '../../../frame/address.ts';
import { onePage } from '../../../frame/data/one-page.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { NewWebhookPanel } from './new-webhook-panel.tsx';
import { useWebhookColumns } from './webhook-columns.tsx';

/** Addresses of other systems that are told of bookings. */
export function WebhooksPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const goTo = useGoTo();
  const mayEdit = useMay('integrations.edit');
  const webhooks = onePage(useApi('listWebhooks', {}), (answer) => answer.webhooks);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ create: 'webhook' })}>
      {t('settings.hookCreate')}
    </Button>
  );
  return (
    <Page title={t('settings.webhooks')} about={t('settings.webhooksAbout')} actions={mayEdit && create}>
      <List
        label={t('settings.webhooks')}
        pages={webhooks}
        columns={useWebhookColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => goTo(`/settings/webhooks/${id}`)}
        empty={<EmptyState title={t('settings.hooksNone')}>{t('settings.hooksNoneText')}</EmptyState>}
      />
      {mayEdit && <NewWebhookPanel />}
    </Page>
  );
}
