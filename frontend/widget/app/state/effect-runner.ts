import type { Language } from '../../../../core/words/languages.ts';
import { asCallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { codeErrors } from '../logic/checkout/check-codes.ts';
import { answersOf, serverErrors } from '../logic/checkout/check-details.ts';
import type { Details } from '../logic/checkout/details.ts';
import { noDetails } from '../logic/checkout/details.ts';
import type { Effect, FlowEvent } from '../logic/flow/events.ts';
import type { Host } from './browser/host.ts';
import { returnPage } from './browser/return-page.ts';
import { releaseHold } from './release-hold.ts';
import { takeHold } from './take-hold.ts';

/** The world that effects reach, and the way back from there. */
export interface Outside {
  readonly venueKey: string;
  readonly language: Language;
  readonly host: Host;
  dispatch(event: FlowEvent): void;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Carries out the flow's effects, and dispatches the answers. */
export function effectRunner(outside: Outside): (effect: Effect) => void {
  const releases = new Set<Promise<void>>();
  return (effect) => {
    switch (effect.type) {
      case 'take':
        return void take(outside, effect, releases);
      case 'release': {
        const released = release(outside, effect).finally(() => releases.delete(released));
        releases.add(released);
        return;
      }
      case 'look':
        return void look(outside, effect);
      case 'leave':
        return outside.host.leave(effect.url);
      default:
        return void ask(outside, effect);
    }
  };
}

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Seats that the guest gives back are free first: they may be the ones that are wanted now. */
async function take(
  { venueKey, dispatch }: Outside,
  { attempt }: EffectOf<'take'>,
  releases: ReadonlySet<Promise<void>>,
): Promise<void> {
  const { key } = attempt;
  await Promise.race([Promise.all(releases), wait(2000)]);
  try {
    const hold = await takeHold(venueKey, attempt, wait);
    dispatch({ type: 'held', key, hold, deviceNow: Date.now() });
  } catch (error) {
    dispatch({ type: 'hold-refused', key, code: asCallProblem(error).code });
  }
}

async function release({ dispatch }: Outside, { token }: EffectOf<'release'>): Promise<void> {
  try {
    await releaseHold(token, wait);
    dispatch({ type: 'released', token });
  } catch (error) {
    dispatch({ type: 'release-failed', token, code: asCallProblem(error).code });
  }
}

async function look({ dispatch }: Outside, { token }: EffectOf<'look'>): Promise<void> {
  try {
    const booking = await call('getBooking', { params: { token } });
    dispatch({ type: 'looked', token, booking, deviceNow: Date.now() });
  } catch (error) {
    const { code } = asCallProblem(error);
    dispatch({ type: 'look-failed', token, code, deviceNow: Date.now() });
  }
}

type Question = EffectOf<'extend' | 'quote' | 'checkout'>;

async function ask(outside: Outside, question: Question): Promise<void> {
  try {
    outside.dispatch(await answerOf(outside, question));
  } catch (error) {
    const problem = asCallProblem(error);
    const { code, current } = problem;
    const details = question.type === 'checkout' ? question.details : noDetails;
    const errors = { ...codeErrors(problem), ...serverErrors(problem.errors, details) };
    const quote = code === 'price-changed' ? (current?.quote ?? null) : null;
    outside.dispatch({ type: 'refused', id: question.id, code, errors, quote });
  }
}

async function answerOf({ language, host }: Outside, question: Question): Promise<FlowEvent> {
  const { id, token } = question;
  const params = { token };
  switch (question.type) {
    case 'extend': {
      const answer = await call('extendHold', { params });
      return { type: 'extended', id, answer, deviceNow: Date.now() };
    }
    case 'quote': {
      const quote = await call('quoteCheckout', { params, body: question.codes });
      return { type: 'quoted', id, quote, applied: question.codes };
    }
    case 'checkout': {
      const { details, codes, total } = question;
      const known = { ...checkoutOf(details), ...codes, expectedTotal: total };
      const body = { ...known, language, returnUrl: await returnPage(host) };
      return { type: 'checkout', id, answer: await call('startCheckout', { params, body }) };
    }
  }
}

function checkoutOf(details: Details) {
  const { name, email, phone } = details;
  return {
    guest: { name: name.trim(), email: email.trim(), phone: phone.trim() },
    answers: answersOf(details),
    acceptedTerms: true as const,
  };
}
