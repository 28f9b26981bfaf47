/** Everything after the choice of a time: a chunk of its own, so that the first times are there sooner. */
import { restoreFlow } from '../logic/restore.ts';
import { stepFlow } from '../logic/step.ts';
import { effectRunner } from '../state/effect-runner.ts';
import styles from '../styles/later.css';
import { adoptStyles } from '../ui/styles.ts';
import { BookingPage } from './booking-page.tsx';
import { DetailsStep } from './details-step.tsx';
import { Expired } from './expired.tsx';
import { GiftCards } from './gift-cards.tsx';
import { PaymentLink } from './leaving.tsx';
import { PartyStep } from './party-step.tsx';
import { Returned } from './returned.tsx';
import { Summary } from './summary.tsx';
import { Waitlist } from './waitlist.tsx';

adoptStyles(styles);

export const laterSteps = {
  BookingPage,
  DetailsStep,
  effectRunner,
  Expired,
  GiftCards,
  PartyStep,
  PaymentLink,
  Returned,
  restoreFlow,
  stepFlow,
  Summary,
  Waitlist,
};
