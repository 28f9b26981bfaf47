import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { SetupState } from '../../contract/model/platform/setup.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { type SettleableStep, type SetupStep, setupSteps, stepBefore } from '../../contract/setup-steps.ts';

/** What the checklist is read from. */
export interface SetupFacts {
  readonly organization: Pick<Organization, 'version' | 'stripeAccount' | 'look'>;
  readonly settled: readonly SettleableStep[];
  /** Null before there is any that is open. */
  readonly venue: Pick<Venue, 'widget'> | null;
  /** How many people the organization has, the owner included. */
  readonly members: number;
  /** The one on sale, if any is; else the first. `hasHours`: guests could book a session of it. */
  readonly activity: (Pick<Activity, 'status'> & { readonly hasHours: boolean }) | null;
  /** Whether the widget was opened on a website, and booked in. */
  readonly isSeen: boolean;
  readonly isBooked: boolean;
}

export interface SetupStepState {
  readonly name: SetupStep;
  readonly state: SetupState;
}

/** How far an organization is on the way to a live widget. Each step is done by what there is, not by a press. */
export function setupStates(facts: SetupFacts): SetupStepState[] {
  const done = stepsDone(facts);
  const isSettled = (step: SetupStep) => facts.settled.some((each) => each === step);
  const stateOf = (step: SetupStep): SetupState => {
    const needed = stepBefore[step];
    if (done[step]) return 'done';
    if (needed && !done[needed]) return 'blocked';
    if (!isSettled(step)) return 'open';
    return step === 'organization' ? 'done' : 'skipped';
  };
  return setupSteps.map((name) => ({ name, state: stateOf(name) }));
}

/** Whether guests can book: then owners may hide the checklist. */
export function mayFinish(steps: readonly SetupStepState[]): boolean {
  return steps.some(({ name, state }) => name === 'sale' && state === 'done');
}

function stepsDone(facts: SetupFacts): Readonly<Record<SetupStep, boolean>> {
  const { organization, venue, activity } = facts;
  const account = organization.stripeAccount;
  return {
    organization: organization.version > 1,
    venue: venue !== null,
    team: facts.members > 1,
    stripe: account?.chargesEnabled === true && !account.disconnected,
    activity: activity !== null,
    schedule: activity?.hasHours === true,
    look: venue !== null && hasOwnLook(organization, venue),
    sale: activity?.status === 'published',
    embed: facts.isSeen,
    booking: facts.isBooked,
  };
}

/** A colour or logo of its own or the organization's, or another background than a new venue has. */
function hasOwnLook(organization: SetupFacts['organization'], { widget }: Pick<Venue, 'widget'>): boolean {
  const { color = organization.look.color, logoUrl = organization.look.logoUrl, theme } = widget;
  return color !== undefined || logoUrl !== undefined || theme !== 'light';
}
