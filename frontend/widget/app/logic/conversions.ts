import type { EmbedHooks } from '../../../../core/contract/model/venue/embed.ts';
import type { ActivityView, BookingView } from '../../../../core/contract/views.ts';
import { majorUnits } from '../../../../core/domain/money/major-units.ts';

/** A step of a sale, by its name in Google Analytics 4. */
export interface Conversion {
  readonly event: 'view_item' | 'begin_checkout' | 'purchase';
  readonly ecommerce: Readonly<Record<string, unknown>>;
}

/**
 * What the loader receives: for each event to dispatch its name and detail; without a name, what it pushes to the
 * page's `dataLayer`. As Google asks, the former step is cleared first: what a step lacks would be taken from it.
 */
export function conversionMessage(step: Conversion, { dataLayer, eventName }: EmbedHooks) {
  const pushed = dataLayer ? [{ ecommerce: null }, step].map((each) => ['', each]) : [];
  return { to: eventName ? [...pushed, [eventName, step]] : pushed };
}

type Sold = Pick<ActivityView, 'id' | 'name'>;
type Price = Pick<BookingView['quote'], 'currency' | 'total'>;

/** The guest looks at the times of an activity. */
export function viewItem({ id, name }: Sold, currency: string): Conversion {
  return { event: 'view_item', ecommerce: { currency, items: [{ item_id: id, item_name: name }] } };
}

/** Seats are held for the guest. */
export function beginCheckout(activity: Sold, quote: Price): Conversion {
  return { event: 'begin_checkout', ecommerce: saleOf(activity, quote) };
}

/** A booking is confirmed. Its reference lets Analytics leave out a repetition. */
export function purchase({ reference, activity, quote, promoCode }: BookingView): Conversion {
  const coupon = promoCode === undefined ? {} : { coupon: promoCode };
  return {
    event: 'purchase',
    ecommerce: { transaction_id: reference, ...saleOf(activity, quote), ...coupon },
  };
}

/** One item, so that price times quantity is exactly the total. Amounts as decimal numbers, as Analytics wants them. */
function saleOf({ id, name }: Sold, { currency, total }: Price) {
  const value = Number(majorUnits(total, currency));
  return { currency, value, items: [{ item_id: id, item_name: name, price: value, quantity: 1 }] };
}
