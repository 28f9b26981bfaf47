import type { LimitedKind } from '../../../../../core/contract/model/platform/plan.ts';
import { useWords } from '../../../frame/words.ts';
import { Bars } from '../../../kit/display/bars.tsx';
import { limitedKinds } from './limited-kinds.ts';

interface PlanUsageProps {
  usage: Readonly<Record<LimitedKind, number>>;
  allowed: Readonly<Record<LimitedKind, number>>;
}

/** How much of its plan an organization uses. */
export function PlanUsage({ usage, allowed }: PlanUsageProps) {
  const { t } = useWords();
  return (
    <Bars
      label={t('platform.usage')}
      bars={limitedKinds.map((kind) => ({
        label: t(`platform.limit.${kind}`),
        value: usage[kind],
        of: allowed[kind],
        text: t('partOf', { part: usage[kind], whole: allowed[kind] }),
      }))}
    />
  );
}
