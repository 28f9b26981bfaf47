import type { Seats } from './seats.ts';

/** Up to this many seats each is drawn; beyond, they are too small to count. */
const countable = 16;

/** How full a session is, for the eye, with the same in words beside it. */
export function SeatBar({ seats }: { seats: Seats }) {
  const { total, taken, inProgress, text } = seats;
  return (
    <div class="seats">
      <div class="seat-bar" aria-hidden="true">
        {total <= countable ? (
          <Each seats={seats} />
        ) : (
          <Shares parts={[taken - inProgress, inProgress, total - taken]} />
        )}
      </div>
      <p class="seats-text">{text}</p>
    </div>
  );
}

function Each({ seats: { total, taken, inProgress } }: { seats: Seats }) {
  const kind = (seat: number) => (seat < taken - inProgress ? 'taken' : seat < taken ? 'held' : 'free');
  return (
    <>
      {Array.from({ length: total }, (_, seat) => (
        <span key={seat} class={`seat seat-${kind(seat)}`} />
      ))}
    </>
  );
}

const kinds = ['taken', 'held', 'free'] as const;

function Shares({ parts }: { parts: readonly number[] }) {
  return (
    <>
      {kinds.map((kind, index) => (
        <span
          key={kind}
          class={`seat seat-${kind}`}
          style={{ flexGrow: parts[index] ?? 0 }}
          hidden={!parts[index]}
        />
      ))}
    </>
  );
}
