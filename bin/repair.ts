import { connect } from './audit/connect.ts';
import { look } from './audit/look.ts';
import { commandLineActor } from './repair/actor.ts';
import { describeRepair } from './repair/describe.ts';
import { repairsAmong } from './repair/plan.ts';
import { repairTable } from './repair/repair-table.ts';

/**
 * Mends what `npm run audit` finds, where the rest of the table says what is right. Without `--apply` it only shows
 * what it would change. Each change is one conditional transaction with its entry in the audit log. What a person
 * has to decide, such as which of two parties keeps a session, is listed and left: exits with 1 then.
 *
 *   npm run repair -- --table <name> [--apply]
 *   npm run repair -- --local [--apply]
 */
const { table, now, flags } = await connect({ apply: { type: 'boolean' } });
const decided = flags.apply ? await apply() : [];
const { found } = await look(table, now);
const repairs = repairsAmong(found);
for (const repair of repairs) console.log('To change:', describeRepair(repair));
const decisions = decided.length > 0 ? decided : found.filter(({ repair }) => !repair);
if (decisions.length > 0) {
  console.log('For a person to decide:');
  console.table(decisions);
}
if (repairs.length > 0 && !flags.apply) console.log('Nothing was changed: add --apply to change this.');
if (found.length === 0) console.log('Everything adds up.');
process.exitCode = repairs.length + decisions.length === 0 ? 0 : 1;

async function apply() {
  const { repaired, decisions } = await repairTable(table, now, commandLineActor());
  for (const repair of repaired) console.log('Changed:', describeRepair(repair));
  return decisions;
}
