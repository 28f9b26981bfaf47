import { Alert, Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClosureScope } from '../../../../../core/contract/model/desk/closure.ts';
import { sessionId } from '../../../../../core/contract/model/ids.ts';
import { type LocalDate, localDate } from '../../../../../core/contract/model/time.ts';
import { localDateOf } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { problemText } from '../../../kit/problem-text.ts';
import { Shown } from '../../../kit/shown.tsx';
import { AffectedList } from './affected-list.tsx';
import { useScopeText } from './scope-text.ts';
import { startsOf } from './starts.ts';

const everything = 'all';

/** Chooses what to close, shows at once whom it affects, and closes it. */
export function NewClosure() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId, timeZone } = useVenue();
  const [{ at }, change] = useAddress();
  const only = sessionId.safeParse(at).data;
  const scopeText = useScopeText();
  const [date, setDate] = useState(localDateOf(new Date().toISOString(), timeZone));
  const [room, setRoom] = useState(everything);
  const [from, setFrom] = useState(everything);
  const [reason, setReason] = useState('');
  const day = localDate.safeParse(date);
  const agenda = useApi(
    'getAgenda',
    {
      params: { venueId },
      query: { from: day.data ?? localDateOf(new Date().toISOString(), timeZone), days: 1 },
    },
    { enabled: day.success },
  );
  const sessions = agenda.data?.days.flatMap((each) => each.sessions) ?? [];
  const activities = agenda.data?.activities ?? [];
  const activity = activities.find(({ id }) => id === room);
  const starts = startsOf(sessions, activity?.id);
  const part = starts.includes(from) ? { from } : {};
  const ofDay = (shown: LocalDate): ClosureScope =>
    activity
      ? { kind: 'activity-day', activityId: activity.id, date: shown, ...part }
      : { kind: 'day', date: shown, ...part };
  const scope: ClosureScope | null = only
    ? { kind: 'session', sessionId: only }
    : day.success
      ? ofDay(day.data)
      : null;
  const create = useAction('createClosure', {
    refresh: ['listClosures', 'getAgenda'],
    onDone: ({ id }) => change({ close: undefined, at: undefined, closure: id }, { replace: true }),
  });
  const fieldProblem = create.problem?.errors.find(({ field }) => field === 'reason')?.detail;
  return (
    <Stack>
      {only && scope ? (
        <Text fw={600}>{scopeText(scope)}</Text>
      ) : (
        <>
          <TextInput
            type="date"
            label={t('date')}
            value={date}
            onChange={(event) => setDate(localDate.safeParse(event.currentTarget.value).data ?? date)}
          />
          <Choice
            label={t('closures.what')}
            value={room}
            onChange={setRoom}
            all={t('closures.wholeVenue')}
            choices={activities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Choice
            label={t('closures.when')}
            value={part.from ?? everything}
            onChange={setFrom}
            all={t('closures.allDay')}
            choices={starts.map((start) => ({
              value: start,
              label: t('closures.from', { time: format.time(start) }),
            }))}
          />
        </>
      )}
      {scope && <Preview scope={scope} />}
      <Textarea
        label={t('closures.reason')}
        description={t('closures.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem}
        autosize
        minRows={2}
      />
      {create.problem && fieldProblem === undefined && (
        <Alert color="danger" role="alert">
          {problemText(create.problem, t)}
        </Alert>
      )}
      <Button
        color="danger"
        disabled={!scope}
        loading={create.isRunning}
        onClick={() => scope && create.run({ params: { venueId }, body: { scope, reason } })}
      >
        {t('closures.confirm')}
      </Button>
    </Stack>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The first choice: no restriction. */
  all: string;
  choices: readonly { value: string; label: string }[];
}

/** One of a few, each a single press. */
function Choice({ label, value, onChange, all, choices }: ChoiceProps) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Radio.Group value={value} onChange={onChange}>
        <Group gap="sm">
          <Radio value={everything} label={all} />
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Group>
      </Radio.Group>
    </fieldset>
  );
}

function Preview({ scope }: { scope: ClosureScope }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const preview = usePreview(venueId, scope);
  return (
    <Shown of={preview}>
      {({ sessions, affected }) => (
        <Stack gap="xs">
          <Text size="sm" fw={600} role="status">
            {t('closures.sessions', { count: sessions.length })},{' '}
            {t('closures.parties', { count: affected.length })}
          </Text>
          {affected.length > 0 && <AffectedList affected={affected} />}
        </Stack>
      )}
    </Shown>
  );
}

/** The preview is a POST for the size of its question; it changes nothing. */
function usePreview(venueId: ReturnType<typeof useVenue>['id'], scope: ClosureScope) {
  return useApi('previewClosure', { params: { venueId }, body: { scope } });
}
