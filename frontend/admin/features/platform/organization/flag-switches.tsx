import { Paper, Stack, Switch, Title } from '@mantine/core';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { flagNames } from '../plan/limited-kinds.ts';
import { type Details, organizationRoutes } from './organization-details.ts';

/** Switches parts of the product on and off for an organization. */
export function FlagSwitches({ organization }: { organization: Details }) {
  const { t } = useWords();
  const { id, flags, version } = organization;
  const changing = useAction('changeFeatureFlags', {
    refresh: organizationRoutes,
    onDone: () => notifyDone(t('settings.saved'), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const turn = (flag: (typeof flagNames)[number], isOn: boolean) =>
    changing.run({ params: { organizationId: id }, body: { flags: { ...flags, [flag]: isOn }, version } });
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="md">
        {t('platform.features')}
      </Title>
      <Stack gap="sm">
        {flagNames.map((flag) => (
          <Switch
            key={flag}
            label={t(`platform.flag.${flag}`)}
            description={t(`platform.flagText.${flag}`)}
            checked={flags[flag]}
            disabled={changing.isRunning}
            onChange={(event) => turn(flag, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Paper>
  );
}
