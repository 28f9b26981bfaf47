import { useState } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { actionsOf } from '../../logic/manage/manage.ts';
import { useWidget } from '../../state/context.ts';
import { CancelDialog } from '../manage/cancel-dialog.tsx';

interface Plans {
  readonly booking: BookingView;
  readonly token: string;
  /** Absent where the activity is not on offer any more. */
  readonly change?: (() => void) | undefined;
  look(): void;
  cancelled(booking: BookingView): void;
}

/** What a guest can still change, until when, and at what price. */
export function Plans({ booking, token, change, look, cancelled }: Plans) {
  const { t, format } = useWidget();
  const [asking, setAsking] = useState(false);
  const actions = actionsOf(booking);
  const { cancel, reschedule } = booking.options;
  const { cancelUntil = '', rescheduleUntil = '' } = booking.local;
  if (!actions.change && !actions.cancel && !actions.tooLate) return null;
  return (
    <section class="panel">
      <h2>{t('changeOrCancel')}</h2>
      {actions.tooLate && <p class="hint">{t('changesOver')}</p>}
      {reschedule && change && (
        <>
          <p class="hint">{t('changeUntil', { time: format.dateTime(rescheduleUntil) })}</p>
          <button type="button" class="button" onClick={change}>
            {t('changeBooking')}
          </button>
        </>
      )}
      {cancel && (
        <>
          <p class="hint">
            {t(cancel.fee > 0 ? 'cancelFeeUntil' : 'cancelFreeUntil', {
              time: format.dateTime(cancelUntil),
              fee: format.money(cancel.fee),
            })}{' '}
            {cancel.refund > 0 && t('cancelRefund', { refund: format.money(cancel.refund) })}
          </p>
          <button type="button" class="button danger-quiet" onClick={() => setAsking(true)}>
            {t('cancelBooking')}
          </button>
        </>
      )}
      {asking && (
        <CancelDialog
          booking={booking}
          token={token}
          look={look}
          cancelled={cancelled}
          closed={() => setAsking(false)}
        />
      )}
    </section>
  );
}
