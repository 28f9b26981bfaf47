import { useWidget } from '../state/context.ts';
import type { BookingModel } from '../state/use-booking.ts';
import { Icon } from '../ui/icons.tsx';
import { Stage } from '../ui/stage.tsx';

/** The payment page is opening; where a browser refuses that, the link does it. */
export function Leaving({ booking, url }: { booking: BookingModel; url: string }) {
  const { t } = useWidget();
  return (
    <Stage title={t('toPaymentTitle')} back={booking.back}>
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
