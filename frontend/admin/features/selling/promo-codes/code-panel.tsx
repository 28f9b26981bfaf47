import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import { type Loading, useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { CodeForm } from './code-form.tsx';
import { CodeUses } from './code-uses.tsx';
import { RemoveCode } from './remove-code.tsx';
import { standingOf, tones } from './standing.ts';

/** One code (`?code=`), or a new one (`?code=new`). */
export function CodePanel({ codes }: { codes: Loading<RouteOutput<'listPromoCodes'>> }) {
  const { t } = useWords();
  const [{ code: open }] = useAddress();
  return (
    <Panel name="code" title={open === 'new' ? t('promoCodes.create') : (open ?? t('promoCodes.title'))}>
      {(text) =>
        text === 'new' ? (
          <CodeForm />
        ) : (
          <Shown of={codes}>
            {({ promoCodes }) => {
              const promo = promoCodes.find(({ code }) => code === text);
              return promo ? <Code promo={promo} /> : <EmptyState title={t('promoCodes.noneFound')} />;
            }}
          </Shown>
        )
      }
    </Panel>
  );
}

function Code({ promo }: { promo: PromoCode }) {
  const { t } = useWords();
  const mayEdit = useMay('venues.edit');
  const standing = standingOf(promo, new Date().toISOString());
  return (
    <Stack>
      <Group justify="space-between">
        <Group gap="xs">
          <Badge color={tones[standing]}>{t(`promoCodes.state.${standing}`)}</Badge>
          <Text size="sm">
            {promo.uses > 0 ? t('promoCodes.usedBy', { count: promo.uses }) : t('promoCodes.unused')}
          </Text>
        </Group>
        {mayEdit && (
          <Group gap="xs">
            <PauseButton promo={promo} />
            {promo.status !== 'archived' && <RemoveCode promo={promo} />}
          </Group>
        )}
      </Group>
      {promo.uses > 0 && <CodeUses promo={promo} />}
      {mayEdit && promo.status !== 'archived' && <CodeForm key={promo.version} promo={promo} />}
    </Stack>
  );
}

function PauseButton({ promo }: { promo: PromoCode }) {
  const { t } = useWords();
  const { code, organizationId: _organization, uses: _uses, createdAt: _created, ...settings } = promo;
  const isActive = promo.status === 'active';
  const edit = useAction('editPromoCode', {
    refresh: ['listPromoCodes'],
    onDone: () => notifyDone(t(isActive ? 'promoCodes.paused' : 'promoCodes.resumed', { code }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const toggle = () =>
    edit.run({ params: { code }, body: { ...settings, status: isActive ? 'paused' : 'active' } });
  return (
    <Button size="compact-sm" variant="default" loading={edit.isRunning} onClick={toggle}>
      {t(isActive ? 'promoCodes.pause' : 'promoCodes.resume')}
    </Button>
  );
}
