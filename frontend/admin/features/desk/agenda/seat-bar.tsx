import classes from './agenda.module.css';
import type { Seats } from './seats.ts';

/** How full a session is, as a bar and in words. */
export function SeatBar({ seats: { total, taken, inProgress, text, state } }: { seats: Seats }) {
  const share = (seats: number) => `${total === 0 ? 0 : (100 * seats) / total}%`;
  return (
    <span className={classes.seats}>
      {state !== 'closed' && (
        <span className={classes.bar} aria-hidden>
          <span className={classes.taken} style={{ width: share(taken - inProgress) }} />
          <span className={classes.held} style={{ width: share(inProgress) }} />
        </span>
      )}
      <span className={classes.seatsText}>{text}</span>
    </span>
  );
}
