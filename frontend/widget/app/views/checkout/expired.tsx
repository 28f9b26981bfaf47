import { useWidget } from '../../state/context.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';

/** The hold ran out: nothing is lost but the seats. */
export function Expired({ booking }: { booking: BookingModel }) {
  const { t } = useWidget();
  return (
    <Stage title={t('expiredTitle')}>
      <p>{t('expiredText')}</p>
      {booking.problem && <ProblemNotice problem={booking.problem} />}
      <div class="actions">
        <PrimaryButton busy={booking.busy} busyText={t('holding')} onClick={booking.hold}>
          {t('sameTimeAgain')}
        </PrimaryButton>
        <button type="button" class="button" onClick={booking.chooseTime}>
          {t('chooseAgain')}
        </button>
      </div>
    </Stage>
  );
}
