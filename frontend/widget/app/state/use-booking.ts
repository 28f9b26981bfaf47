import type { PageData } from '../../../../core/contract/page-data.ts';
import type { ActivityView, BookingView, SlotView } from '../../../../core/contract/views.ts';
import type { CallFailure } from '../../../api/problem.ts';
import type { Codes } from '../logic/checkout/codes.ts';
import type { Details, FieldErrors } from '../logic/checkout/details.ts';
import type { Order } from '../logic/checkout/order.ts';
import { isFree } from '../logic/choose/choice.ts';
import type { Counts } from '../logic/choose/party.ts';
import { type Flow, isBusy, startFlow } from '../logic/flow/flow.ts';
import type { Memory } from './browser/memory.ts';
import { randomKey } from './browser/request-key.ts';
import { useWidget } from './context.ts';
import { type FlowModel, type Start, useFlow } from './use-flow.ts';

export interface BookingModel extends FlowModel {
  /** There is one activity to book, and nothing to choose before the time. */
  readonly onlyOne: boolean;
  readonly activity: ActivityView | null;
  readonly busy: boolean;
  readonly problem: { readonly code: CallFailure } | null;
  chooseActivity(id: string): void;
  /** `date`: the venue's date that the slot is listed under. */
  chooseSlot(slot: SlotView, date: string): void;
  /** The slot is full: the guest waits for a place. */
  waitFor(slot: SlotView, date: string): void;
  giveGiftCard(): void;
  setCounts(counts: Counts): void;
  setExtras(extras: Partial<Pick<Order, 'buyOut' | 'addOns'>>): void;
  /** Takes the chosen seats. */
  hold(): void;
  setDetails(details: Details, field: string): void;
  setErrors(errors: FieldErrors): void;
  setCodes(typed: Codes, field: keyof Codes): void;
  back(): void;
  chooseTime(): void;
  resume(booking: BookingView, token: string): void;
  /** Gives up an unpaid booking. */
  release(token: string): void;
  again(): void;
}

/**
 * The guest's way through a booking. It begins where this tab left off; `known`: at a booking that is known already,
 * which is then not remembered.
 */
export function useBooking(known?: () => Flow): BookingModel {
  const { data, memory } = useWidget();
  const { activities } = data.venue;
  const only = data.activityId ?? (activities.length === 1 ? (activities[0]?.id ?? null) : null);
  const start = () => (known ? { flow: known() } : startOf(data, memory, only));
  const model = useFlow(start, (next) => {
    if (!known) memory.write(next);
  });
  const { flow, dispatch } = model;
  return {
    ...model,
    activity: activities.find(({ id }) => id === flow.activityId) ?? null,
    busy: isBusy(flow),
    problem: flow.problem && { code: flow.problem },
    onlyOne: only !== null,
    back: () => dispatch({ type: 'back' }),
    chooseActivity: (id) => dispatch({ type: 'activity', id }),
    chooseSlot: (slot, date) => dispatch({ type: 'slot', slot, date }),
    waitFor: (slot, date) => dispatch({ type: 'wait', slot, date }),
    giveGiftCard: () => dispatch({ type: 'gift-card' }),
    setCounts: (counts) => dispatch({ type: 'counts', counts }),
    setExtras: (extras) => dispatch({ type: 'extras', extras }),
    hold: () => dispatch({ type: 'continue', key: randomKey() }),
    setDetails: (details, clears) => dispatch({ type: 'details', details, clears }),
    setErrors: (errors) => dispatch({ type: 'errors', errors }),
    setCodes: (typed, clears) => dispatch({ type: 'codes', typed, clears }),
    chooseTime: () => dispatch({ type: 'choose-time' }),
    resume: (booking, of) => dispatch({ type: 'resume', booking, token: of, deviceNow: Date.now() }),
    release: (of) => dispatch({ type: 'release', token: of }),
    again: () => dispatch({ type: 'again', only }),
  };
}

/** Where seats or money are involved, the start waits for the code that knows how to go on with them. */
function startOf({ token, giftCard, giftCardsFirst }: PageData, memory: Memory, only: string | null): Start {
  const { flow, here } = memory.read();
  const fresh: Flow = { ...startFlow(only), ...(giftCardsFirst && { stage: 'gift-card' }) };
  if (!token && !giftCard && (!flow || isFree(flow))) return { flow: (here && flow) || fresh };
  const arrival = { token, giftCard, only, here };
  return { flow: { ...fresh, stage: 'starting' }, begin: ({ restoreFlow }) => restoreFlow(flow, arrival) };
}
