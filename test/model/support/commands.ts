import * as fc from 'fast-check';
import { bankCommands } from './bank-commands.ts';
import { editCommands } from './edit-commands.ts';
import type { Floor } from './floor.ts';
import { guestCommands } from './guest-commands.ts';
import { staffCommands } from './staff-commands.ts';

/** An action. Numbers pick one of the objects that exist at that moment. */
export interface Command {
  readonly kind: Kind;
  readonly guest: number;
  readonly session: number;
  readonly quantity: number;
  readonly choice: number;
}

/** What a command does; refusals are thrown as they come. */
export type Deeds = Readonly<Record<string, (floor: Floor, command: Command) => unknown>>;

const deeds = { ...guestCommands, ...staffCommands, ...bankCommands, ...editCommands };

export type Kind = keyof typeof deeds;

/** More often than the others: without bookings that are paid for there is little to go wrong. */
const often: Partial<Record<Kind, number>> = {
  buy: 12,
  hold: 2,
  checkout: 3,
  pay: 2,
  webhook: 3,
  'all webhooks': 2,
  'buy a gift card': 2,
  'carry out refunds': 2,
  reschedule: 2,
  'change the party': 2,
  'buy by transfer': 4,
  'buy a whole session': 2,
  'a transfer ends': 2,
  connect: 2,
};

const kinds = (Object.keys(deeds) as Kind[]).map((kind) => ({
  weight: often[kind] ?? 1,
  arbitrary: fc.constant(kind),
}));

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(...kinds),
  guest: fc.nat(99),
  session: fc.nat(4),
  quantity: fc.integer({ min: 1, max: 4 }),
  choice: fc.nat(9),
});

/** What happens in one run: steps, one after the other. */
export type Script = readonly (readonly Command[])[];

/** Steps of up to three commands at the same time. */
export const steps = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 18,
  size: 'max',
});

export async function run(floor: Floor, each: Command): Promise<unknown> {
  return deeds[each.kind](floor, each);
}
