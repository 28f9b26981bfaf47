import type { Activity } from '../../core/contract/model/catalogue/activity.ts';
import { waiverTextWrite } from '../../lambdas/data/catalogue/waiver-texts.ts';
import { putItem, type Table } from '../../lambdas/data/table.ts';

/** What is special about the place, between the beginning and the end that all waivers share. */
const dangers: Readonly<Record<string, string>> = {
  'The Last Heist':
    'The game has stairs, dim light and a heavy vault door. I use no force on locks, walls or furniture.',
  'Zombie Ward':
    'The game has strobe light, loud noise and actors who come close. I tell staff before it starts if I have epilepsy, a weak heart or asthma, or if I am pregnant.',
  'Tube Station Zero':
    'The hunt leads over platforms, stairs and escalators. Children stay with an adult of their party.',
  'Wreck of the Favourite':
    'The deck is tilted and can be wet. I wear shoes that hold my feet, and I keep my hands off the rigging.',
};

/** Keeps the text that guests of an activity sign, if they sign one. */
export async function keepWaiverText(table: Table, activity: Activity): Promise<void> {
  const { waiver, name, createdAt: writtenAt } = activity;
  if (!waiver) return;
  const text = [
    'I take part of my own free will and at my own risk.',
    dangers[name],
    'I follow what the game master says, and I tell staff about an injury at once. If I want to stop, I can leave at any time.',
  ];
  const first = { version: waiver.version, text: text.filter(Boolean).join('\n\n'), writtenAt };
  await putItem(table, waiverTextWrite(activity, first).put);
}
