import { startWorld, type World } from './world.ts';

declare global {
  var bookingTmsWorld: World | undefined;
}

/** One host with demo data for all tests that only look at it, or bring organizations of their own. */
export default async function setup(): Promise<void> {
  const world = await startWorld({ demo: true, expectsRefusals: true });
  globalThis.bookingTmsWorld = world;
  process.env.BOOKINGTMS_WORLD = JSON.stringify(world.info);
}
