import { useState } from 'react';
import type { Party } from '../../../../../../core/contract/model/price.ts';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useAction, useApi, useRefresh } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone, type Undo } from '../../../../kit/notify.tsx';
import { useCashTills } from '../../till/use-own-till.ts';
import { changedWithBooking } from '../use-booking.ts';
import type { Difference } from './difference.ts';

export interface Changing {
  /** The board's bookings have no ledger. */
  booking: Pick<StaffBookingView, 'venueId' | 'id' | 'quote'> & Partial<Pick<StaffBookingView, 'ledger'>>;
  sessionId: string;
  party?: Party;
  doneText: string;
  undo?: Undo;
  onDone: () => void;
}

/** A change of time or party: its price by the server for each choice of the person, and the call that makes it. */
export function useChange({ booking, sessionId, party, doneText, undo, onDone }: Changing) {
  const { t } = useWords();
  const refresh = useRefresh();
  const mayOverride = useMay('bookings.override');
  const tills = useCashTills();
  const [waivesFee, setWaivesFee] = useState(false);
  const [difference, setDifference] = useState<Difference>('settle');
  const [reason, setReason] = useState('');
  const params = { venueId: booking.venueId, bookingId: booking.id };
  const wish = { sessionId, ...(party && { party }), ...(waivesFee && { waiveFee: true as const }) };
  const usePreview = (override: boolean, by: Difference, enabled: boolean) => {
    const exceptions = {
      ...(override && { override: true as const }),
      ...(by !== 'settle' && { difference: by }),
    };
    return useApi(
      'previewReschedule',
      { params, body: { ...wish, ...exceptions } },
      { enabled, staleTime: 0 },
    );
  };
  const plain = usePreview(false, 'settle', true);
  const isOverRule = plain.problem?.code === 'party-size' && mayOverride;
  const beyond = usePreview(true, 'settle', isOverRule);
  const settled = plain.problem ? (isOverRule ? beyond.data : undefined) : plain.data;
  const chosen = usePreview(false, difference, difference !== 'settle');
  const figures = difference === 'settle' ? settled : chosen.data;
  const change = useAction('rescheduleStaffBooking', {
    refresh: changedWithBooking,
    onDone: () => {
      // A refund or gift card is on its way to the guest: an undo would not take it back.
      notifyDone(doneText, t, figures?.refund === 0 ? undo : undefined);
      onDone();
    },
    // Another person changed the price meanwhile: the new figures are shown before the next attempt.
    onProblem: ({ code }) => code === 'price-changed' && void refresh('previewReschedule'),
  });
  const isClosed = change.problem?.code === 'closed' || change.problem?.code === 'resource-busy';
  const overrides = isOverRule || (mayOverride && isClosed);
  const run = () =>
    figures &&
    change.run({
      params,
      body: {
        ...wish,
        expectedTotal: figures.quote.total,
        expectedRefund: figures.refund,
        ...(difference === 'credit' && { difference: { by: difference } }),
        ...(difference === 'keep' && { difference: { by: difference, reason } }),
        ...(overrides && { override: { reason } }),
        ...(tills.own && { tillId: tills.own.id }),
      },
    });
  return {
    ...{ settled, figures, tills, run, overrides, mayOverride },
    problem: change.problem ?? plain.problem ?? chosen.problem,
    isStale: plain.isStale || (difference !== 'settle' && chosen.isStale),
    isRunning: change.isRunning,
    needsReason: overrides || difference === 'keep',
    waiver: { value: waivesFee, set: setWaivesFee },
    difference: { value: difference, set: setDifference },
    reason: { value: reason, set: setReason },
  };
}
