import type { StageConfig } from '../../lib/config/stage.ts';
import { placeholdersIn } from '../checks/placeholders.ts';
import { type Finding, later, missingFinding, ok } from './finding.ts';

/** Whether a stage's file in `lib/config` says everything, and nothing that is still an example. */
export function judgeConfiguration(config: StageConfig): Finding {
  const file = `lib/config/${config.stage}.ts`;
  const examples = placeholdersIn(config);
  if (examples.length > 0)
    return missingFinding('configuration', `Replace in ${file}: ${examples.join(', ')}`);
  const absent = (['account', 'region', 'alarmEmail', 'certificateArn'] as const).filter(
    (key) => !config[key],
  );
  if (absent.length > 0) return missingFinding('configuration', `Add to ${file}: ${absent.join(', ')}`);
  if (config.siteUrl.endsWith('/'))
    return missingFinding('configuration', `Take the slash off siteUrl in ${file}.`);
  if (!config.firewallArn)
    return later('configuration', `Add firewallArn to ${file} after the first deployment.`);
  return ok('configuration', file);
}

/** Whether the credentials are those of the stage's account. */
export function judgeAccount({ account, stage }: StageConfig, actual: string | undefined): Finding {
  if (account === undefined)
    return missingFinding('account', `Add the account of ${stage} to its configuration.`);
  if (actual === account) return ok('account', account);
  return missingFinding('account', `Your credentials are for ${actual}; ${stage} is in ${account}.`);
}
