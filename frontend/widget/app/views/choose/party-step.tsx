import { useEffect } from 'preact/hooks';
import type { ActivityView, HoldView, SlotView } from '../../../../../core/contract/views.ts';
import { mayBuyOut } from '../../logic/checkout/order.ts';
import { fitParty, guestsIn, partyLimits } from '../../logic/choose/party.ts';
import { useWidget } from '../../state/context.ts';
import type { AnswerModel } from '../../state/use-answer.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { useQuote } from '../../state/use-quote.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stage } from '../../ui/stage.tsx';
import { AddOns, BuyOut } from '../checkout/extras.tsx';
import { QuoteLines } from '../checkout/quote-lines.tsx';
import { PartySteppers } from './party-steppers.tsx';

/** Who comes, what they take, and what that costs. */
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
  const { addOns } = booking.flow;
  const limits = partyLimits(activity, slot);
  const counts = fitParty(booking.flow.counts, units, limits);
  const buyOut = booking.flow.buyOut && mayBuyOut(activity, slot);
  useEffect(() => {
    if (counts !== booking.flow.counts) booking.setCounts(counts);
    if (buyOut !== booking.flow.buyOut) booking.setExtras({ buyOut });
  }, [counts, buyOut]);
  const price = useQuote(slot.sessionId, { counts, buyOut, addOns });
  const enough = guestsIn(counts) >= limits.min;
  return (
    <Stage title={t('stepParty')} back={booking.back}>
      <PartySteppers
        units={units}
        counts={counts}
        limits={limits}
        priced={!buyOut}
        set={(next) => booking.setCounts(next)}
      />
      <BuyOut activity={activity} slot={slot} chosen={buyOut} set={booking.setExtras} />
      <AddOns addOns={activity.addOns} chosen={addOns} set={booking.setExtras} />
      <h3>{t('price')}</h3>
      <Price price={price} enough={enough} />
      {booking.problem && <ProblemNotice problem={booking.problem} />}
      <PrimaryButton busy={booking.busy} blocked={!enough} busyText={t('holding')} onClick={booking.hold}>
        {t('holdSeats')}
      </PrimaryButton>
    </Stage>
  );
}

function Price({ price, enough }: { price: AnswerModel<HoldView['quote']>; enough: boolean }) {
  const { t, format } = useWidget();
  const { answer: quote, pending, problem, retry } = price;
  if (problem && enough) return <ProblemNotice problem={problem} retry={retry} />;
  return (
    <>
      {quote ? <QuoteLines quote={quote} stale={pending} /> : <Skeleton rows={2} />}
      <p class="visually-hidden" role="status">
        {pending ? t('pricing') : quote && t('codesPrice', { amount: format.money(quote.total) })}
      </p>
    </>
  );
}
