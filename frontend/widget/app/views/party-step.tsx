import { useEffect } from 'preact/hooks';
import type { ActivityView, SlotView } from '../../../../core/contract/views.ts';
import { fitParty, guestsIn, partyLimits, unitLimits } from '../logic/party.ts';
import { useWidget } from '../state/context.ts';
import type { BookingModel } from '../state/use-booking.ts';
import { type QuoteModel, useQuote } from '../state/use-quote.ts';
import { PrimaryButton } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Stage } from '../ui/stage.tsx';
import { QuoteLines } from './quote-lines.tsx';
import { Stepper } from './stepper.tsx';

/** Who comes, and what that costs. */
export function PartyStep({
  booking,
  activity,
  slot,
}: {
  booking: BookingModel;
  activity: ActivityView;
  slot: SlotView;
}) {
  const { t } = useWidget();
  const { units } = slot.priceList;
  const limits = partyLimits(activity, slot);
  const counts = fitParty(booking.flow.counts, units, limits);
  useEffect(() => {
    if (counts !== booking.flow.counts) booking.setCounts(counts);
  }, [counts]);
  const price = useQuote(slot.sessionId, counts);
  const bounds = limits.min === limits.max ? 'partyExact' : 'partyBounds';
  const enough = guestsIn(counts) >= limits.min;
  return (
    <Stage title={t('stepParty')} back={booking.back}>
      <p class="hint">{t(bounds, limits)}</p>
      <div class="steppers">
        {units.map((unit) => (
          <Stepper
            key={unit.id}
            unit={unit}
            count={counts[unit.id] ?? 0}
            limits={unitLimits(unit, counts, limits)}
            set={(count) => booking.setCounts({ ...counts, [unit.id]: count })}
          />
        ))}
      </div>
      <h3>{t('price')}</h3>
      <Price price={price} enough={enough} />
      {booking.problem && <ProblemNotice problem={booking.problem} />}
      <PrimaryButton
        busy={booking.busy || !enough}
        busyText={t(enough ? 'holding' : 'holdSeats')}
        onClick={booking.hold}
      >
        {t('holdSeats')}
      </PrimaryButton>
    </Stage>
  );
}

function Price({ price, enough }: { price: QuoteModel; enough: boolean }) {
  const { t } = useWidget();
  if (price.problem && enough) return <ProblemNotice problem={price.problem} retry={price.retry} />;
  return (
    <>
      {price.quote ? <QuoteLines quote={price.quote} stale={price.pending} /> : <Skeleton rows={2} />}
      <p class="visually-hidden" role="status">
        {price.pending && t('pricing')}
      </p>
    </>
  );
}
