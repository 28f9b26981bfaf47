import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';
import { Stage } from '../../ui/stage.tsx';

/** The payment page is opening; where a browser refuses that, the link does it. */
export function PaymentLink({ url, back, level }: { url: string; back: () => void; level?: 1 | 2 }) {
  const { t } = useWidget();
  return (
    <Stage title={t('toPaymentTitle')} back={back} level={level ?? 2}>
      <p role="status">{t('toPaymentText')}</p>
      <div class="actions">
        <a class="button primary" href={url} target="_top">
          <Icon name="lock" />
          {t('toPaymentLink')}
        </a>
      </div>
    </Stage>
  );
}
