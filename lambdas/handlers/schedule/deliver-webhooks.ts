import { webhookSender } from '../../gateways/webhook-sender.ts';
import { scheduleHandler } from '../../middleware/schedule.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { webhookTargets } from '../../runtime/webhook-targets.ts';
import { deliverDue } from '../../usecases/integrations/webhooks/deliver-due.ts';

const deps = {
  table: table(),
  clock: systemClock,
  sender: webhookSender({ targets: webhookTargets() }),
  random: Math.random,
};

export const handler = scheduleHandler('deliver-webhooks', async () => ({ tried: await deliverDue(deps) }));
