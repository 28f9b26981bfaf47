import { Stack } from '@mantine/core';
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
import { groupRequestOf, pickedOf } from './group.ts';
import { GuestFields } from './guest-fields.tsx';
import { emptyOrder, firstParty, intoTill, type Order, quoteRequestOf } from './order.ts';
import { PaymentChoice } from './payment-choice.tsx';
import { AddSession, type PickedSession, PickedSessions } from './picked-sessions.tsx';
import { Quoted } from './quoted.tsx';
import { type ChosenSlot, slotOf } from './slot-address.ts';

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
  const group = useAction('createStaffGroup', { refresh: changedWithBooking });
  const [picked, setPicked] = useState<readonly PickedSession[]>([]);
  const [groupName, setGroupName] = useState('');
  const bookGroup = async (order: Order) => {
    const body = groupRequestOf(order, picked, groupName);
    const { bookings } = await group.runAsync({ params: { venueId }, headers: key.headers(), body });
    const [first] = bookings;
    if (!first) throw new Error('A group has bookings.');
    return first;
  };
  const form = useContractForm({
    schema: deskSchemas.createStaffBooking.body,
    defaults: emptyOrder(mayBookByPhone, slot?.sessionId),
    send: async (request) => {
      const body = { ...request, payment: intoTill(request.payment, tills.own) };
      const made = await (picked.length === 0
        ? runAsync({ params: { venueId }, headers: key.headers(), body })
        : bookGroup(body));
      key.renew();
      notifyDone(t('newBooking.made', { reference: made.reference }), t);
      changeAddress({ new: undefined, slot: undefined, booking: made.id }, { replace: true });
    },
  });
  const { setValue, getValues } = form.form;
  const order: Order = form.form.watch();
  const party =
    order.party.length > 0 ? order.party : known ? firstParty(known.priceList.units, known.minPlayers) : [];
  const request = quoteRequestOf({ ...order, party });
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
    setPicked([...picked.filter(({ sessionId }) => sessionId !== order.sessionId), session]);
    chooseActivity(activityId);
  };
  return (
    <Form
      of={{
        ...form,
        submit: (event) => {
          setValue('party', party);
          form.submit(event);
        },
      }}
      submitLabel={t(`newBooking.submit.${order.payment.method}`)}
    >
      <PickedSessions
        picked={picked}
        name={groupName}
        onName={setGroupName}
        onRemove={(id) => setPicked(picked.filter(({ sessionId }) => sessionId !== id))}
      />
      <ActivityChoice activities={activities} chosen={activityId} onChoose={chooseActivity} />
      <SlotPicker
        key={activityId}
        activityId={activityId}
        seats={Math.max(1, partySize(party))}
        {...(slot && { date: slot.date })}
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
      <GuestFields
        guest={order.guest}
        onChange={(change) => setValue('guest', { ...getValues('guest'), ...change })}
        errorOf={(name) => form.field(name).error}
      />
      {known && (
        <Extras
          order={order}
          addOns={known.addOns}
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
        {request && <Quoted request={request} />}
      </Stack>
    </Form>
  );
}
