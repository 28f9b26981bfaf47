import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import type { SetupStep } from '../../../../../core/contract/setup-steps.ts';
import type { PlainPortalKey } from '../../../frame/words.ts';

/** The steps by what they are about. */
export const groups = [
  { title: 'setup.group.business', steps: ['organization', 'venue', 'team', 'stripe'] },
  { title: 'setup.group.offer', steps: ['activity', 'schedule', 'look', 'sale'] },
  { title: 'setup.group.live', steps: ['embed', 'booking'] },
] as const satisfies readonly { title: PlainPortalKey; steps: readonly SetupStep[] }[];

/** The step to do next; undefined when all are done or skipped. */
export function nextStep({ steps }: SetupView): SetupStep | undefined {
  return steps.find(({ state }) => state === 'open')?.name;
}

export function isDone({ steps }: SetupView, step: SetupStep): boolean {
  return steps.some(({ name, state }) => name === step && state === 'done');
}

/** How many steps need nothing more, of how many. */
export function progressOf({ steps }: SetupView): { readonly done: number; readonly all: number } {
  const done = steps.filter(({ state }) => state === 'done' || state === 'skipped').length;
  return { done, all: steps.length };
}

/** The page of the portal where a step is done; null for one that is done on a website, or comes too early. */
export function pageOf(step: SetupStep, { venueId, activity }: SetupView): string | null {
  const venue = venueId && `/venues/${venueId}`;
  const pages: Record<SetupStep, string | undefined> = {
    organization: '/settings/organization',
    venue: venue ? `${venue}/details` : '/venues?create=true',
    team: '/staff?invite=true',
    stripe: '/settings/stripe',
    activity: activity ? `/events/${activity.id}` : '/events?create=1',
    schedule: activity && `/events/${activity.id}?step=schedule`,
    look: venue && `${venue}/look`,
    sale: activity && `/events/${activity.id}?step=review`,
    embed: venue && `${venue}/embed`,
    booking: undefined,
  };
  return pages[step] ?? null;
}

/**
 * The step that someone is at who went to do another: the steps of a new activity lead on until it is on sale.
 */
export function stepAt(followed: SetupStep, setup: SetupView): SetupStep {
  return followed === 'activity' && isDone(setup, 'activity') ? 'sale' : followed;
}
