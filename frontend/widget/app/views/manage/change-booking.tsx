import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActivityView, BookingView, SlotView } from '../../../../../core/contract/views.ts';
import { dateOf } from '../../logic/choose/calendar.ts';
import { countsOf } from '../../logic/choose/party.ts';
import { useWidget } from '../../state/context.ts';
import { type Changed, useChange } from '../../state/use-change.ts';
import { Stage } from '../../ui/stage.tsx';
import { ChooseTime } from '../choose/choose-time.tsx';
import { PartySteppers } from '../choose/party-steppers.tsx';
import { ChangePrice } from './change-price.tsx';

interface ChangeBooking {
  readonly booking: BookingView;
  readonly token: string;
  readonly activity: ActivityView;
  back(): void;
  changed: Changed;
}

/** Another time, another party, or both; the price of it before anything changes. */
export function ChangeBooking({ booking, token, activity, back, changed }: ChangeBooking) {
  const { t } = useWidget();
  const [slot, setSlot] = useState<SlotView | null>(null);
  const [counts, setCounts] = useState(() => countsOf(booking.party));
  const change = useChange({ booking, token, activity, wanted: { slot, counts }, changed });
  const { minPlayers: min, maxPlayers: max } = activity;
  return (
    <Stage title={t('changeBooking')} level={1} back={back}>
      <div class="manage">
        <div class="manage-main">
          <Time booking={booking} activity={activity} slot={slot} choose={setSlot} />
          <h2>{t('party')}</h2>
          <PartySteppers
            units={(slot ?? activity).priceList.units}
            counts={counts}
            limits={{ min, max }}
            priced={!booking.buyOut}
            set={setCounts}
          />
        </div>
        <div class="manage-side">
          <ChangePrice change={change} label={t('confirmChange')} />
        </div>
      </div>
    </Stage>
  );
}

interface Time {
  readonly booking: BookingView;
  readonly activity: ActivityView;
  readonly slot: SlotView | null;
  choose(slot: SlotView | null): void;
}

/** The present or new time; the calendar only on request. */
function Time({ booking, activity, slot, choose }: Time) {
  const { t, format } = useWidget();
  const [open, setOpen] = useState(false);
  const chosen = useRef<HTMLParagraphElement>(null);
  const { startsAt, local } = slot ?? booking;
  useLayoutEffect(() => {
    if (slot) chosen.current?.focus();
  }, [slot]);
  return (
    <>
      <h2>{t(slot ? 'newTime' : 'yourTime')}</h2>
      <div class="chosen-time">
        <p ref={chosen} tabIndex={-1}>
          <strong>
            <time dateTime={startsAt}>{format.start(local)}</time>
          </strong>
          <small>{format.zone}</small>
        </p>
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'closeTimes' : 'otherTime')}
        </button>
      </div>
      {open && (
        <ChooseTime
          activity={activity}
          start={dateOf(local)}
          choose={(next) => {
            choose(next);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
