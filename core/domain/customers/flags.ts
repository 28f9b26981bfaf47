import {
  type FlagKind,
  type FlagView,
  type GuestFlag,
  longestFlagNote,
} from '../../contract/model/guest/guest-flag.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Actor } from '../permissions/actor.ts';
import { permits } from '../permissions/can.ts';
import { Problem, say } from '../problem.ts';

type Flags = readonly GuestFlag[];

/** Whether a flag, or a ban, holds at this moment. */
export function isCurrent({ endsAt }: { readonly endsAt?: Instant | undefined }, now: Instant): boolean {
  return endsAt === undefined || endsAt > now;
}

/** The flags that an actor may see now, a ban first. */
export function visibleFlags(flags: Flags, actor: Actor, now: Instant): FlagView[] {
  return flags
    .filter((flag) => isCurrent(flag, now) && maySeeFlag(actor, flag.kind))
    .map(({ endsAt: _endsAt, ...view }) => view)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Medical notes have a permission of their own: they are data about health. */
export function maySeeFlag(actor: Pick<Actor, 'role' | 'scopes'>, kind: FlagKind): boolean {
  return permits(actor, 'customers.view') && (kind !== 'medical' || permits(actor, 'customers.medical'));
}

/** How much each kind matters to the person who reads it. */
const order: readonly FlagKind[] = ['banned', 'medical', 'vip'];

/** The flags with this one in place of the one of its kind. */
export function withFlag(flags: Flags, flag: GuestFlag): GuestFlag[] {
  return [...withoutFlag(flags, flag.kind), flag];
}

export function withoutFlag(flags: Flags, kind: FlagKind): GuestFlag[] {
  return flags.filter((each) => each.kind !== kind);
}

/**
 * The flags of two customers who are one person: each note of either is kept, and the later end.
 * @throws Problem('conflict') for notes that are too long together
 */
export function mergeFlags(one: Flags, other: Flags, now: Instant): GuestFlag[] {
  const current = [...one, ...other].filter((flag) => isCurrent(flag, now));
  return order.flatMap((kind) => current.filter((flag) => flag.kind === kind).reduce(joined, []));
}

function joined([first]: GuestFlag[], next: GuestFlag): GuestFlag[] {
  if (!first) return [next];
  const note = [...new Set([first.note, next.note])].filter(Boolean).join('\n');
  const { joined: most } = longestFlagNote;
  if (note.length > most) throw new Problem('conflict', say('flag-notes-too-long', { most }));
  const { kind } = first;
  if (!first.endsAt || !next.endsAt) return [{ kind, note }];
  const { until, endsAt } = first.endsAt > next.endsAt ? first : next;
  return [{ kind, note, ...(until && { until }), ...(endsAt && { endsAt }) }];
}
