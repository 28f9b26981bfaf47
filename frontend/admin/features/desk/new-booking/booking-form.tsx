import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { deskSchemas } from '../../../../../core/contract/schemas/desk/desk.ts';
import { partySize } from '../../../../../core/domain/capacity/party.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { SlotPicker } from '../booking/slots/slot-picker.tsx';
import { PartyFields } from '../booking/tasks/party-fields.tsx';
import { changedWithBooking } from '../booking/use-booking.ts';
import { useIdempotencyKey } from '../booking/use-idempotency.ts';
import { useCashTills } from '../till/use-own-till.ts';
import { ActivityChoice } from './activity-choice.tsx';
import { Extras } from './extras.tsx';
import { groupRequestOf, nextActivity, pickedOf, quoteRequestsOf } from './group.ts';
import { GroupTotal } from './group-total.tsx';
import { GuestFields } from './guest-fields.tsx';
import { emptyOrder, firstParty, intoTill, type Order, quoteRequestOf } from './order.ts';
import { PaymentChoice } from './payment-choice.tsx';
import { AddSession, type PickedSession, PickedSessions } from './picked-sessions.tsx';
import { Quoted } from './quoted.tsx';
import { type ChosenSlot, slotOf } from './slot-address.ts';
import { useGroupBooking } from './use-group-booking.ts';

interface BookingFormProps {
  activities: readonly { readonly id: string; readonly name: string }[];
  /** The activity to begin with. */
  first: string;
  slot?: ChosenSlot;
}

/** The most sessions of a group beside the one that the form shows. */
const mostPicked = 7;

/** A booking for a guest on the phone or at the counter, on one screen, in the order of the talk. */
export function BookingForm({ activities, first, slot }: BookingFormProps) {
  const { t } = useWords();
  const { id: venueId, timeZone } = useVenue();
  const [, changeAddress] = useAddress();
  const mayBookByPhone = useMay('bookings.create');
  const key = useIdempotencyKey();
  const tills = useCashTills();
  const [activityId, setActivityId] = useState(first);
  const activity = useApi('getActivity', { params: { venueId, activityId } });
  const known = activity.isStale ? undefined : activity.data;
  const { runAsync } = useAction('createStaffBooking', { refresh: changedWithBooking });
  const { bookGroup } = useGroupBooking();
  const [picked, setPicked] = useState<readonly PickedSession[]>([]);
  const [groupName, setGroupName] = useState('');
  const [date, setDate] = useState(slot?.date);
  const form = useContractForm({
    schema: deskSchemas.createStaffBooking.body,
    defaults: emptyOrder(mayBookByPhone, slot?.sessionId),
    send: async (request) => {
      const body = { ...request, payment: intoTill(request.payment, tills.own) };
      const others = picked.filter(({ sessionId }) => sessionId !== body.sessionId);
      const made = await (others.length === 0
        ? runAsync({ params: { venueId }, headers: key.headers(), body })
        : bookGroup(key.headers(), groupRequestOf(body, others, groupName)));
      key.renew();
      notifyDone(t('newBooking.made', { reference: made.reference }), t);
      changeAddress({ new: undefined, slot: undefined, booking: made.id }, { replace: true });
    },
  });
  const { setValue, getValues } = form.form;
  const order: Order = form.form.watch();
  const party =
    order.party.length > 0 ? order.party : known ? firstParty(known.priceList.units, known.minPlayers) : [];
  const request = quoteRequestOf({ ...order, party, ...(picked.length > 0 && { promoCode: '' }) });
  const chooseActivity = (id: string) => {
    setActivityId(id);
    setValue('sessionId', '');
    setValue('party', []);
    setValue('addOns', undefined);
  };
  const addSession = () => {
    const chosen = slotOf(order.sessionId, timeZone);
    if (!chosen || !known) return;
    const session = { ...pickedOf({ ...order, party }), activity: known.name, startsAt: chosen.startsAt };
    const next = [...picked.filter(({ sessionId }) => sessionId !== order.sessionId), session];
    setPicked(next);
    setDate(chosen.date);
    const played = next.flatMap(({ sessionId }) => slotOf(sessionId, timeZone)?.activityId ?? []);
    chooseActivity(nextActivity(activities, played)?.id ?? activityId);
  };
  return (
    <Form
      of={{
        ...form,
        submit: (event) => {
          const last = order.sessionId === '' ? picked.at(-1) : undefined;
          // Nothing more is chosen: the group is what was picked.
          if (last) setValue('sessionId', last.sessionId);
          setValue('party', last?.party ?? party);
          form.submit(event);
        },
      }}
      submitLabel={t(`newBooking.submit.${order.payment.method}`)}
    >
      <PickedSessions
        picked={picked}
        onRemove={(id) => setPicked(picked.filter(({ sessionId }) => sessionId !== id))}
      />
      <ActivityChoice activities={activities} chosen={activityId} onChoose={chooseActivity} />
      <SlotPicker
        key={activityId}
        activityId={activityId}
        seats={Math.max(1, partySize(party))}
        picked={picked.map(({ sessionId }) => sessionId)}
        {...(date && { date })}
        chosen={order.sessionId}
        onChoose={({ sessionId }) => setValue('sessionId', sessionId)}
        error={form.field('sessionId').error}
      />
      {known && (
        <PartyFields
          units={known.priceList.units}
          party={party}
          onChange={(next) => setValue('party', next)}
          error={form.field('party').error}
        />
      )}
      {mayBookByPhone && request && picked.length < mostPicked && <AddSession onAdd={addSession} />}
      {picked.length > 0 && (
        <TextInput
          label={t('booking.groupName')}
          description={t('booking.groupNameHint')}
          value={groupName}
          maxLength={80}
          onChange={(event) => setGroupName(event.currentTarget.value)}
        />
      )}
      <GuestFields
        guest={order.guest}
        onChange={(change) => setValue('guest', { ...getValues('guest'), ...change })}
        errorOf={(name) => form.field(name).error}
      />
      {known && (
        <Extras
          order={order}
          addOns={known.addOns}
          isGroup={picked.length > 0}
          onChange={(change) => {
            if ('addOns' in change) setValue('addOns', change.addOns);
            if ('promoCode' in change) setValue('promoCode', change.promoCode);
            if ('discount' in change) setValue('discount', change.discount);
            if ('note' in change) setValue('note', change.note);
          }}
          errorOf={(name) => form.field(name).error}
        />
      )}
      <Stack gap="xs">
        <PaymentChoice
          payment={order.payment}
          onChange={(payment) => setValue('payment', payment)}
          tills={tills}
        />
        {request && <Quoted request={request} isGroup={picked.length > 0} />}
        {request && picked.length > 0 && (
          <GroupTotal requests={quoteRequestsOf({ ...order, party }, picked)} />
        )}
      </Stack>
    </Form>
  );
}
