import * as z from 'zod';
import { StripeFault } from '../fault.ts';
import { type Answer, type Call, json, type Route, redirect } from '../http.ts';
import type { World } from '../world.ts';

/** A route that does something, then leads back to the panel, or answers nothing to a program. */
export type Act = (path: string, handle: (call: Call) => void | Promise<void>) => Route;

export function actsOn(world: World): Act {
  return (path, handle) => ({
    method: 'POST',
    path,
    handle: guard(async (call) => {
      await handle(call);
      await world.saved();
      return isForm(call) ? redirect('/') : { status: 204 };
    }),
  });
}

export function guard(handle: (call: Call) => Promise<Answer>) {
  return async (call: Call): Promise<Answer> => {
    try {
      return await handle(call);
    } catch (error) {
      if (error instanceof StripeFault) return json(error.status, error.body());
      if (error instanceof z.ZodError) return json(400, { error: { message: z.prettifyError(error) } });
      if (error instanceof SyntaxError) return json(400, { error: { message: 'The body is not JSON.' } });
      throw error;
    }
  };
}

/** The fields of a form or of a JSON body. */
export function sent(call: Call): unknown {
  if (isForm(call)) return Object.fromEntries(new URLSearchParams(call.body));
  return call.body === '' ? {} : JSON.parse(call.body);
}

function isForm({ headers }: Call): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
}
