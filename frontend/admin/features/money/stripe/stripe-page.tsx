import { Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { notifyProblem } from '../../../kit/notify.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { missingThings, type StripeState, stripeState } from './stripe-state.ts';

const tones = { none: 'neutral', disconnected: 'danger', incomplete: 'warning', ready: 'success' } as const;

/** The organization's Stripe account: how it stands, what Stripe still asks for, and the way there. */
export function StripePage() {
  const { t } = useWords();
  const account = useApi('getStripeAccount', {});
  return (
    <Page title={t('settings.stripe')} about={t('settings.stripeAbout')}>
      <Paper withBorder p="lg" maw="44rem">
        <Shown of={account}>{(found) => <StripeAccount found={found} />}</Shown>
      </Paper>
    </Page>
  );
}

function StripeAccount({ found }: { found: RouteOutput<'getStripeAccount'> }) {
  const { t } = useWords();
  const state = stripeState(found);
  const { account } = found;
  const missing = missingThings(account?.requirements ?? []);
  return (
    <Stack>
      <Group gap="xs">
        <Text fw={600}>{t('settings.stripeAccount')}</Text>
        <Badge color={tones[state]}>{t(`settings.stripe.${state}`)}</Badge>
      </Group>
      <Text size="sm">{t(`settings.stripeText.${state}`)}</Text>
      {account && state !== 'disconnected' && (
        <Group gap="xs">
          <Ability isOn={account.chargesEnabled} on="settings.charges.on" off="settings.charges.off" />
          <Ability isOn={account.payoutsEnabled} on="settings.payouts.on" off="settings.payouts.off" />
        </Group>
      )}
      {missing.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t('settings.stripeMissing')}
          </Text>
          <List size="sm">
            {missing.map((thing) => (
              <List.Item key={thing}>{t(`settings.missing.${thing}`)}</List.Item>
            ))}
          </List>
        </div>
      )}
      <Onboarding state={state} />
    </Stack>
  );
}

interface AbilityProps {
  isOn: boolean;
  on: 'settings.charges.on' | 'settings.payouts.on';
  off: 'settings.charges.off' | 'settings.payouts.off';
}

function Ability({ isOn, on, off }: AbilityProps) {
  const { t } = useWords();
  return <Badge color={isOn ? 'success' : 'warning'}>{t(isOn ? on : off)}</Badge>;
}

/** Leads to Stripe, and from there back to this page. */
function Onboarding({ state }: { state: StripeState }) {
  const { t } = useWords();
  const mayConnect = useMay('organization.edit');
  const starting = useAction('startStripeOnboarding', {
    onDone: ({ url }) => window.location.assign(url),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  if (!mayConnect) {
    return state === 'ready' ? null : (
      <Text size="sm" c="dimmed">
        {t('settings.stripeOwnersOnly')}
      </Text>
    );
  }
  return (
    <div>
      <Button
        variant={state === 'ready' ? 'default' : 'filled'}
        loading={starting.isRunning}
        onClick={() => starting.run({ body: { returnUrl: window.location.href } })}
      >
        {t(`settings.stripeGo.${state}`)}
      </Button>
    </div>
  );
}
