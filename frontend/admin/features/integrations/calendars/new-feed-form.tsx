import { NativeSelect } from '@mantine/core';
import { integrationSchemas } from '../../../../../core/contract/schemas/integrations/integrations.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { ofVenue, useMembers } from './use-subject-name.ts';

const kinds = ['venue', 'activity', 'member'] as const;

/** What a new calendar shows: the sessions of a venue, of an activity, or those that a member runs. */
export function NewFeedForm({ onCreated }: { onCreated: (url: string) => void }) {
  const { t } = useWords();
  const { venues } = useProfile();
  const members = useMembers();
  const creating = useAction('createCalendarFeed', { refresh: ['listCalendarFeeds'] });
  const form = useContractForm({
    schema: integrationSchemas.createCalendarFeed.body,
    defaults: { subject: { kind: 'venue', venueId: venues[0]?.id ?? '' } },
    send: async (body) => onCreated((await creating.runAsync({ body })).url),
  });
  const [kind, venueId = ''] = form.form.watch(['subject.kind', 'subject.venueId']);
  const activities = useApi('listActivities', ofVenue(venueId), { enabled: kind === 'activity' });
  return (
    <Form of={form} submitLabel={t('settings.feedCreate')}>
      <NativeSelect
        {...form.field('subject.kind')}
        label={t('settings.feedShows')}
        data={kinds.map((value) => ({ value, label: t(`settings.feedKind.${value}`) }))}
      />
      {kind !== 'member' && (
        <NativeSelect
          {...form.field('subject.venueId')}
          label={t('venue')}
          data={venues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {kind === 'activity' && (
        <NativeSelect
          {...form.field('subject.activityId')}
          label={t('activity')}
          data={options(activities.data?.items.map(({ id, name }) => ({ value: id, label: name })))}
        />
      )}
      {kind === 'member' && (
        <NativeSelect
          {...form.field('subject.userId')}
          label={t('settings.feedMember')}
          data={options(members.map(({ userId, name }) => ({ value: userId, label: name })))}
        />
      )}
    </Form>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** With an empty one first, so that a choice is made and not only accepted. */
function options(all: readonly Option[] = []): Option[] {
  return [{ value: '', label: '' }, ...all];
}
