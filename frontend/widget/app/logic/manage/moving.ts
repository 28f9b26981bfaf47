import { abandon, releaseHold } from '../checkout/holding.ts';
import { type Choice, choice } from '../choose/choice.ts';
import { type Step, stay } from '../flow/events.ts';
import { type Flow, isPaying, type Stage, startFlow } from '../flow/flow.ts';
import { toTimes } from '../flow/stages.ts';

const choosing: readonly Stage[] = ['activity', 'time', 'party', 'waitlist', 'gift-card'];

/** Changing the choice while its seats are requested abandons that attempt. */
export function choose(flow: Flow, event: Choice): Step {
  if (flow.hold || !choosing.includes(flow.stage)) return stay(flow);
  const { flow: free, effects } = abandon(flow);
  return { flow: choice(free, event), effects };
}

/** One step back. Seats that are being paid for stay; all others go back to the venue. */
export function back(flow: Flow): Step {
  if (isPaying(flow)) return stay(flow);
  const before = stageBefore(flow);
  const leave = flow.stage === 'details' ? releaseHold : abandon;
  const { flow: free, effects } = flow.stage === 'leaving' ? stay(flow) : leave(flow);
  return { flow: { ...free, stage: before, payUrl: null, notice: null, problem: null }, effects };
}

function stageBefore({ stage, slot, activityId }: Flow): Stage {
  switch (stage) {
    case 'time':
      return 'activity';
    case 'details':
      return slot ? 'party' : 'time';
    case 'leaving':
      return 'details';
    case 'gift-card':
      return activityId ? 'time' : 'activity';
    case 'waitlist':
    case 'party':
    case 'expired':
      return 'time';
    default:
      return stage;
  }
}

/** Another time, with day, party and details kept. */
export function chooseTime(flow: Flow): Step {
  const able = ['waitlist', 'party', 'details', 'expired'].includes(flow.stage) && !isPaying(flow);
  if (!able) return stay(flow);
  const { flow: free, effects } = releaseHold(flow);
  return { flow: toTimes(free), effects };
}

/** Another booking, once the one before is concluded. */
export function again(flow: Flow, only: string | null): Step {
  if (!flow.concluded) return stay(flow);
  const { attempts, releasing, requests, checks, arrived } = flow;
  const details = { ...flow.details, answers: {}, accepted: false };
  return stay({ ...startFlow(only), attempts, releasing, requests, checks, arrived, details });
}
