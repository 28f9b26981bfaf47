import { NativeSelect, TextInput } from '@mantine/core';
import { embedKind } from '../../../../../core/contract/model/venue/embed.ts';
import { embedSchemas } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { OneActivity } from './one-activity.tsx';

/** A new widget (`?create`): its name and what it is for; the rest has good values. */
export function NewEmbedPanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('embeds.new')}>
      {() => <NewEmbedForm />}
    </Panel>
  );
}

function NewEmbedForm() {
  const { t } = useWords();
  const goTo = useGoTo();
  const { id: venueId } = useVenue();
  const creating = useAction('createNamedEmbed', {
    refresh: ['listNamedEmbeds'],
    onDone: ({ id, name }) => {
      notifyDone(t('embeds.createdDone', { name }), t);
      goTo(`/embeds/${id}`);
    },
  });
  const form = useContractForm({
    schema: embedSchemas.createNamedEmbed.body,
    defaults: { name: '', kind: 'calendar', mode: 'inline', activityIds: [], label: '', allowedOrigins: [] },
    send: (body) => creating.runAsync({ params: { venueId }, body }),
  });
  const { watch, setValue } = form.form;
  return (
    <Form of={form} submitLabel={t('embeds.create')}>
      <TextInput
        label={t('name')}
        description={t('embeds.nameHint')}
        autoComplete="off"
        data-autofocus
        {...form.field('name')}
      />
      <NativeSelect
        label={t('embeds.kind')}
        data={embedKind.options.map((value) => ({ value, label: t(`embeds.kind.${value}`) }))}
        {...form.field('kind')}
      />
      {watch('kind') === 'activity' && (
        <OneActivity
          venueId={venueId}
          chosen={watch('activityIds')?.[0]}
          onChange={(id) => setValue('activityIds', id ? [id] : [])}
          error={form.field('activityIds').error}
        />
      )}
    </Form>
  );
}
