import { Button } from '@mantine/core';
import { type EmbedRecord, embedSettings } from '../../../../../core/contract/schemas/venue/embeds.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';

/** A copy with a key of its own, and the end of a widget. */
export function EmbedActions({ embed }: { embed: EmbedRecord }) {
  return useMay('embeds.edit') ? (
    <>
      <DuplicateButton embed={embed} />
      <StatusButton embed={embed} />
    </>
  ) : null;
}

function DuplicateButton({ embed }: { embed: EmbedRecord }) {
  const { t } = useWords();
  const goTo = useGoTo();
  const copying = useAction('createNamedEmbed', {
    refresh: ['listNamedEmbeds'],
    onDone: ({ id, name }) => {
      notifyDone(t('embeds.createdDone', { name }), t);
      goTo(`/embeds/${id}`);
    },
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const name = t('embeds.copyOf', { name: embed.name }).slice(0, 80);
  const copy = () =>
    copying.run({ params: { venueId: embed.venueId }, body: { ...embedSettings.parse(embed), name } });
  return (
    <Button variant="default" loading={copying.isRunning} onClick={copy}>
      {t('embeds.duplicate')}
    </Button>
  );
}

const changed = ['getNamedEmbed', 'listNamedEmbeds'] as const;

function StatusButton({ embed: { venueId, id, name, status } }: { embed: EmbedRecord }) {
  const { t } = useWords();
  const params = { venueId, embedId: id };
  const restore = useAction('restoreNamedEmbed', {
    refresh: changed,
    onDone: () => notifyDone(t('embeds.restored', { name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const archive = useAction('archiveNamedEmbed', {
    refresh: changed,
    onDone: () =>
      notifyDone(t('embeds.archivedDone', { name }), t, {
        label: t('venues.undo'),
        run: () => restore.run({ params }),
      }),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const action = status === 'active' ? archive : restore;
  return (
    <Button variant="default" loading={action.isRunning} onClick={() => action.run({ params })}>
      {t(status === 'active' ? 'embeds.archive' : 'embeds.restore')}
    </Button>
  );
}
