/** Everything after the choice of a time: a chunk of its own, so that the first times are there sooner. */
import styles from '../styles/later.css';
import { adoptStyles } from '../ui/styles.ts';

export { BookingPage } from './booking-page.tsx';
export { DetailsStep } from './details-step.tsx';
export { Expired } from './expired.tsx';
export { Leaving } from './leaving.tsx';
export { PartyStep } from './party-step.tsx';
export { Returned } from './returned.tsx';
export { Summary } from './summary.tsx';

adoptStyles(styles);
