import { local } from './local.ts';
import { production } from './production.ts';
import type { Stage, StageConfig } from './stage.ts';
import { staging } from './staging.ts';

export const stages: Readonly<Record<Stage, StageConfig>> = { local, staging, production };

/** The stage of that name. @throws with the list of stages for any other name */
export function stageNamed(name: string): Stage {
  const known = Object.values(stages).find((config) => config.stage === name);
  if (!known) throw new Error(`There is no stage "${name}". There are: ${Object.keys(stages).join(', ')}.`);
  return known.stage;
}
