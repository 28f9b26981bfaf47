/** Everything after the choice of a time: a separate chunk, so that the first times appear sooner. */
import { restoreFlow } from '../logic/flow/restore.ts';
import { stepFlow } from '../logic/flow/step.ts';
import { effectRunner } from '../state/effect-runner.ts';
import { reportView } from '../state/report-conversion.ts';
import styles from '../styles/later.css';
import { adoptStyles } from '../ui/styles.ts';
import { DetailsStep } from './checkout/details-step.tsx';
import { Expired } from './checkout/expired.tsx';
import { PaymentLink } from './checkout/leaving.tsx';
import { Returned } from './checkout/returned.tsx';
import { Summary } from './checkout/summary.tsx';
import { PartyStep } from './choose/party-step.tsx';
import { GiftCards } from './gift-cards/gift-cards.tsx';
import { BookingPage } from './manage/booking-page.tsx';
import { Waitlist } from './waitlist/waitlist.tsx';

adoptStyles(styles);

export const laterSteps = {
  BookingPage,
  DetailsStep,
  effectRunner,
  Expired,
  GiftCards,
  PartyStep,
  PaymentLink,
  reportView,
  Returned,
  restoreFlow,
  stepFlow,
  Summary,
  Waitlist,
};
