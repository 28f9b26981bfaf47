import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import type { DeliveryLine } from './delivery-state.ts';
import { OpenDelivery } from './open-delivery.tsx';
import type { WebhookLine } from './webhook-state.ts';

interface DeliveryPanelProps {
  webhook: WebhookLine;
  listed: readonly DeliveryLine[];
}

/** One message (`?delivery=`). Its content is shown only to those who may edit webhooks. */
export function DeliveryPanel({ webhook, listed }: DeliveryPanelProps) {
  const { t } = useWords();
  const mayEdit = useMay('integrations.edit');
  return (
    <Panel name="delivery" title={t('settings.delivery')}>
      {(id) => {
        if (mayEdit) return <OpenDelivery webhookId={webhook.id} deliveryId={id} />;
        const delivery = listed.find((each) => each.id === id);
        return delivery ? (
          <DeliveryFacts delivery={delivery} />
        ) : (
          <EmptyState title={t('failed.not-found')}>{t('settings.deliveryGone')}</EmptyState>
        );
      }}
    </Panel>
  );
}
