import { useEffect } from 'preact/hooks';
import type { ActivityView, BookingView } from '../../../../../core/contract/views.ts';
import { startFlow } from '../../logic/flow/flow.ts';
import { resumeFlow } from '../../logic/flow/returning.ts';
import { useWidget } from '../../state/context.ts';
import { useBooking } from '../../state/use-booking.ts';
import { Checking } from './checking.tsx';
import { DetailsStep } from './details-step.tsx';
import { PaymentLink } from './leaving.tsx';
import { Summary } from './summary.tsx';

interface Finish {
  readonly booking: BookingView;
  readonly token: string;
  readonly activity: ActivityView;
  /** The booking is made, or was dealt with elsewhere. */
  concluded(): void;
  /** The places went back. */
  ended(): void;
}

/** Seats kept for a guest who came by an email: missing details are asked here. */
export function Finish({ booking, token, activity, concluded, ended }: Finish) {
  const { t } = useWidget();
  const model = useBooking(() => resumeFlow(startFlow(activity.id), booking, token, Date.now()));
  const { stage, hold, payUrl } = model.flow;
  useEffect(() => {
    if (stage === 'returned') concluded();
    if (stage === 'expired' || stage === 'time') ended();
  }, [stage]);
  if (stage === 'leaving' && payUrl) return <PaymentLink url={payUrl} back={model.back} />;
  if (stage !== 'details' || !hold) return <Checking />;
  return (
    <>
      <p>{t('finishText')}</p>
      <div class="with-summary">
        <Summary booking={model} activity={activity} />
        <div class="finish">
          <DetailsStep booking={model} activity={activity} hold={hold} />
          <button
            type="button"
            class="button quiet"
            aria-disabled={model.busy}
            onClick={() => model.release(token)}
          >
            {t('giveBack')}
          </button>
        </div>
      </div>
    </>
  );
}
