import type { Language } from '../words/languages.ts';
import type { LocalDate } from './model/time.ts';
import type { EmbedHooks } from './model/venue/embed.ts';
import type { Theme } from './model/venue/venue.ts';
import type { VenueView } from './views.ts';

/** Id of the JSON script element in which a page tells the widget what it needs. */
export const pageDataId = 'bookingtms-data';

/** What a server-rendered page tells the widget's script: all that it needs before it asks for availability. */
export interface PageData {
  /** `book`: choose, pay, confirm. `booking`: look at the booking of `token`. */
  readonly view: 'book' | 'booking';
  /** `frame`: alone in an iframe of another site. `page`: part of a page of ours. */
  readonly place: 'frame' | 'page';
  readonly venue: VenueView;
  /** The one activity to book; null lets the guest choose among the venue's. */
  readonly activityId: string | null;
  /** The guest comes for a gift card. */
  readonly giftCardsFirst?: true;
  /** Where the page around the widget wants the steps of a sale, if its venue chose that. */
  readonly hooks?: EmbedHooks;
  readonly language: Language;
  /** The date at the venue when the page was made: a device's own clock may be wrong. */
  readonly today: LocalDate;
  readonly theme: Theme;
  readonly color: string;
  /** URL of the WebSocket with availability. */
  readonly feedUrl: string;
  /** The page that holds the iframe, where it is known; the guest returns there after paying. */
  readonly parentUrl: string | null;
  /** The booking to show, or to verify on the way back from payment. */
  readonly token: string | null;
  /** A gift card to verify on the way back from payment. */
  readonly giftCard: string | null;
  /** The guest returns from the payment page, so its result is fetched. */
  readonly returned: boolean;
  /** The guest left the payment page without paying. */
  readonly abandoned: boolean;
}
