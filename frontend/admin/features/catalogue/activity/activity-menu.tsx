import { ActionIcon, Group, Menu } from '@mantine/core';
import type { ActivityRecord } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import type { CallProblem } from '../../../../api/problem.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { IconDots } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

const refresh = ['getActivity', 'listActivities', 'getReadiness'] as const;

/** What can be done with a whole activity. */
export function ActivityMenu({ activity }: { activity: ActivityRecord }) {
  const { t } = useWords();
  const goTo = useGoTo();
  const mayEdit = useMay('activities.edit');
  const params = { venueId: useVenue().id, activityId: activity.id };
  const onProblem = (problem: CallProblem) => notifyProblem(problem, t);
  const said = (text: string) => ({ refresh, onProblem, onDone: () => notifyDone(text, t) });
  const restore = useAction('restoreActivity', said(t('activities.restored')));
  const unpublish = useAction('unpublishActivity', said(t('activities.unpublished')));
  const archive = useAction('archiveActivity', {
    refresh,
    onProblem,
    onDone: () =>
      notifyDone(t('activities.archivedDone'), t, {
        label: t('activities.restore'),
        run: () => restore.run({ params }),
      }),
  });
  const duplicate = useAction('duplicateActivity', {
    refresh,
    onProblem,
    onDone: ({ id, name }) => {
      notifyDone(t('activities.duplicated', { name }), t);
      goTo(`/events/${id}`);
    },
  });
  const remove = useAction('deleteActivity', {
    onProblem,
    refresh: ['listActivities'],
    onDone: () => {
      notifyDone(t('activities.deleted', { name: activity.name }), t);
      goTo('/events');
    },
  });
  if (!mayEdit) return null;
  const confirmed = (title: string, text: string, confirm: string, onConfirm: () => void) => () =>
    askToConfirm({ title, text, confirm, onConfirm }, t);
  return (
    <Group>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('activities.more', { name: activity.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => duplicate.run({ params, body: {} })}>
            {t('activities.duplicate')}
          </Menu.Item>
          {activity.status === 'published' && (
            <Menu.Item
              onClick={confirmed(
                t('activities.unpublish'),
                t('activities.unpublishText'),
                t('activities.unpublish'),
                () => unpublish.run({ params }),
              )}
            >
              {t('activities.unpublish')}
            </Menu.Item>
          )}
          {activity.status === 'archived' ? (
            <Menu.Item onClick={() => restore.run({ params })}>{t('activities.restore')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => archive.run({ params })}>{t('activities.archive')}</Menu.Item>
          )}
          {activity.publishedAt === undefined && activity.status === 'draft' && (
            <Menu.Item
              color="danger"
              onClick={confirmed(
                t('activities.delete'),
                t('activities.deleteText', { name: activity.name }),
                t('activities.delete'),
                () => remove.run({ params }),
              )}
            >
              {t('activities.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
