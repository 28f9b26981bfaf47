import { useState } from 'preact/hooks';
import type { ActivityView, SlotView } from '../../../../../core/contract/views.ts';
import { call } from '../../api.ts';
import { checkDetails, serverErrors } from '../../logic/checkout/check-details.ts';
import { noDetails } from '../../logic/checkout/details.ts';
import { isUnanswered } from '../../logic/checkout/unanswered.ts';
import { partyOf, smallestParty } from '../../logic/choose/party.ts';
import { requestKeys } from '../../state/browser/request-key.ts';
import { useWidget } from '../../state/context.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import { useRun } from '../../state/use-run.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Contact } from '../checkout/contact.tsx';
import { useFocusOnError } from '../checkout/details-step.tsx';
import { ErrorSummary, useErrorText } from '../checkout/error-summary.tsx';
import { PartySteppers } from '../choose/party-steppers.tsx';
import { OnWaitlist, type Place } from './on-waitlist.tsx';

interface Waitlist {
  readonly booking: BookingModel;
  readonly activity: ActivityView;
  readonly slot: SlotView;
}

/** A full slot: the guest asks to be told when places come free. */
export function Waitlist({ booking, activity, slot }: Waitlist) {
  const { t, format } = useWidget();
  const { busy, problem, place, limits, counts, setCounts, join } = useJoin(booking, activity, slot);
  const { details, errors } = booking.flow;
  const errorText = useErrorText(errors);
  const form = useFocusOnError(errors, busy);
  if (place) return <OnWaitlist place={place} email={details.email} done={booking.chooseTime} />;
  return (
    <Stage title={t('waitlistTitle')} back={booking.back}>
      <p>
        <strong>
          <time dateTime={slot.startsAt}>{format.start(slot.local)}</time>
        </strong>
      </p>
      <p class="hint">{t('waitlistText')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        <ErrorSummary errors={errors} textOf={errorText} />
        <PartySteppers units={slot.priceList.units} counts={counts} limits={limits} set={setCounts} />
        <Contact details={details} errorText={errorText} set={booking.setDetails} />
        {problem?.code === 'conflict' && <Notice kind="warning">{t('waitlistConflict')}</Notice>}
        {problem && problem.code !== 'conflict' && <ProblemNotice problem={problem} />}
        <PrimaryButton type="submit" busy={busy} busyText={t('sending')}>
          {t('joinWaitlist')}
        </PrimaryButton>
      </form>
    </Stage>
  );
}

function useJoin(booking: BookingModel, { minPlayers: min, maxPlayers: max }: ActivityView, slot: SlotView) {
  const { data } = useWidget();
  const { busy, problem, run } = useRun();
  const [keys] = useState(requestKeys);
  const [place, setPlace] = useState<Place | null>(null);
  const limits = { min, max };
  const [counts, setCounts] = useState(() => smallestParty(slot.priceList.units, limits));
  const { details } = booking.flow;
  const join = () => {
    const errors = checkDetails({ ...details, accepted: true }, []);
    booking.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    const { name, email, phone } = details;
    const guest = { name: name.trim(), email: email.trim(), phone: phone.trim() };
    const { sessionId } = slot;
    const body = { sessionId, party: partyOf(counts), guest, language: data.language };
    const headers = { 'idempotency-key': keys.of(body) };
    run(
      async () =>
        setPlace(await call('joinWaitlist', { params: { key: data.venue.embedKey }, headers, body })),
      (failure) => {
        if (!isUnanswered(failure.code)) keys.answered();
        const found = serverErrors(failure.errors, noDetails);
        booking.setErrors(found);
        return Object.keys(found).length > 0;
      },
    );
  };
  return { busy, problem, place, limits, counts, setCounts, join };
}
