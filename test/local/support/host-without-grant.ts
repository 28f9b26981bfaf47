import { startHost } from '../../../local/host.ts';
import { withoutGrant } from './without-grant.ts';

/** The local host with one action taken out of one function's policy: `<data folder> <function> <action>`. */
const [data = '', functionId = '', action = ''] = process.argv.slice(2);
const host = await startHost({
  port: 0,
  data,
  transform: (templates) => withoutGrant(templates, functionId, action),
});
process.once('SIGTERM', async () => {
  await host.close();
  process.exit(0);
});
console.log(`BookingTMS is ready at ${host.info.site}`);
