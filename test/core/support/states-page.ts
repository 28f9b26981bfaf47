import { bookingState } from '../../../core/contract/model/guest/booking.ts';
import {
  type BookingEvent,
  seatHolding,
  transition,
  transitions,
} from '../../../core/domain/booking/states.ts';

/** `docs/booking-states.md`, made from the table of transitions. */
export function statesPage(): string {
  const rows = Object.keys(transitions).map((event) => rowOf(event as BookingEvent));
  return `# Booking states

Generated from \`core/domain/booking/states.ts\`; a test fails when the two differ.
Write it anew with \`UPDATE_DOCS=1 npm test -- test/core/booking/booking-states\`.

\`\`\`mermaid
stateDiagram-v2
${rows.flatMap((row) => row.arrows).join('\n')}
\`\`\`

| event | from | to | by |
|---|---|---|---|
${rows.map((row) => row.cells).join('\n')}

Seats are taken in ${seatHolding.map((state) => `\`${state}\``).join(', ')}; in
${bookingState.options
  .filter((state) => !seatHolding.includes(state))
  .map((state) => `\`${state}\``)
  .join(' and ')} they have been given back.
`;
}

function rowOf(event: BookingEvent): { arrows: string[]; cells: string } {
  const { from, to, by } = transition(event);
  const starts = from.length > 0 ? from : ['[*]'];
  return {
    arrows: starts.map((start) => `    ${start} --> ${to}: ${event}`),
    cells: `| ${event} | ${from.join(', ') || 'new'} | ${to} | ${by.join(', ')} |`,
  };
}
