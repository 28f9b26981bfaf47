import {
  Alert,
  Button,
  Checkbox,
  Group,
  List,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import type { ActivityId } from '../../../../../core/contract/model/ids.ts';
import type { ActivitySummary } from '../../../../../core/contract/schemas/catalogue/activities.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';
import { PreviewText } from '../activity/preview-dialog.tsx';
import { usualWeek } from '../schedule/week.ts';
import { WeekHours } from '../schedule/week-hours.tsx';
import type { BulkChange } from './bulk-change.ts';
import { type BulkResult, useBulkEdit } from './use-bulk-edit.ts';

interface BulkEditProps {
  activities: readonly ActivitySummary[];
}

/** The drawer that changes prices or hours of several activities at once: `?bulk=1`. */
export function BulkEdit({ activities }: BulkEditProps) {
  const { t } = useWords();
  return (
    <Panel name="bulk" title={t('activities.bulk')}>
      {() => <BulkForm activities={activities.filter(({ status }) => status !== 'archived')} />}
    </Panel>
  );
}

function BulkForm({ activities }: BulkEditProps) {
  const { t } = useWords();
  const [, changeAddress] = useAddress();
  const { preview, save, isRunning } = useBulkEdit();
  const [chosen, setChosen] = useState<readonly ActivityId[]>([]);
  const [kind, setKind] = useState<BulkChange['kind']>('prices');
  const [percent, setPercent] = useState<number>();
  const [week, setWeek] = useState(usualWeek);
  const [shown, setShown] = useState<readonly BulkResult[]>();
  const change: BulkChange | undefined =
    kind === 'hours'
      ? { kind, week }
      : percent
        ? { kind, basisPoints: Math.round(percent * 100) }
        : undefined;
  const isReady = chosen.length > 0 && change !== undefined;
  const after =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setShown(undefined);
    };
  const saveAll = async () => {
    if (!change) return;
    const failed = (await save(chosen, change)).filter(({ problem }) => problem);
    if (failed.length > 0) {
      setShown(failed);
      setChosen(failed.map(({ activityId }) => activityId));
      return;
    }
    changeAddress({ bulk: undefined });
    notifyDone(t('activities.bulkSaved', { count: chosen.length }), t);
  };
  return (
    <Stack>
      <Checkbox.Group
        label={t('activities.bulkWhich')}
        value={[...chosen]}
        onChange={after((ids) => setChosen(activities.map(({ id }) => id).filter((id) => ids.includes(id))))}
      >
        <Stack gap={6} mt="xs">
          {activities.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <SegmentedControl
        aria-label={t('activities.bulkWhat')}
        data={(['prices', 'hours'] as const).map((value) => ({
          value,
          label: t(`activities.bulk.${value}`),
        }))}
        value={kind}
        onChange={after((value) => setKind(value === 'hours' ? 'hours' : 'prices'))}
      />
      {kind === 'prices' ? (
        <NumberInput
          label={t('activities.bulkPercent')}
          description={t('activities.bulkPercentHint')}
          value={percent ?? ''}
          onChange={after((typed) => setPercent(typed === '' ? undefined : Number(typed)))}
          rightSection="%"
          decimalScale={2}
          min={-100}
          max={1000}
          hideControls
        />
      ) : (
        <WeekHours week={week} onChange={after(setWeek)} problemOn={() => undefined} />
      )}
      {shown?.map((result) => (
        <Result
          key={result.activityId}
          name={activities.find(({ id }) => id === result.activityId)?.name ?? ''}
          result={result}
        />
      ))}
      <Group>
        {shown?.every(({ preview: effect }) => effect) ? (
          <Button loading={isRunning} onClick={() => void saveAll()}>
            {t('activities.bulkSave', { count: chosen.length })}
          </Button>
        ) : (
          <Button
            loading={isRunning}
            disabled={!isReady}
            onClick={() => change && void preview(chosen, change).then(setShown)}
          >
            {t('activities.bulkPreview')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Result({ name, result: { preview, problem } }: { name: string; result: BulkResult }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Stack gap={4} component="section" aria-label={name}>
      <Text fw={600} size="sm">
        {name}
      </Text>
      {preview && <PreviewText preview={preview} format={format} />}
      {problem && (
        <Alert color="danger" role="alert">
          {problemText(problem, t)}
          <List size="sm">
            {problem.errors.map(({ field, detail }) => (
              <List.Item key={field}>{detail}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
