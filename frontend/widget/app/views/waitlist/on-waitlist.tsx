import { useState } from 'preact/hooks';
import { call } from '../../api.ts';
import { useWidget } from '../../state/context.ts';
import { useRun } from '../../state/use-run.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';

/** A place on a waitlist: how far from the front, and the token that leaves it. */
export interface Place {
  readonly token: string;
  readonly position: number;
}

/** The guest waits; what happens next comes by email. */
export function OnWaitlist({ place, email, done }: { place: Place; email: string; done: () => void }) {
  const { t } = useWidget();
  const { busy, problem, run } = useRun();
  const [left, setLeft] = useState(false);
  const leave = () =>
    run(
      async () => {
        await call('leaveWaitlist', { params: { token: place.token } });
        setLeft(true);
      },
      () => false,
    );
  const others = (
    <button type="button" class="button" onClick={done}>
      {t('otherTimes')}
    </button>
  );
  if (left) return <Stage title={t('waitlistLeft')}>{others}</Stage>;
  return (
    <div class="confirmation">
      <span class="seal">
        <Icon name="check" />
      </span>
      <Stage title={t('waitlistJoined')}>
        <p role="status">
          <strong>{t('waitlistPosition', { count: place.position })}</strong>
        </p>
        <p>{t('waitlistEmail', { email })}</p>
        {problem && <ProblemNotice problem={problem} />}
        <div class="actions">
          {others}
          <button type="button" class="button quiet" aria-disabled={busy} onClick={leave}>
            {t('leaveWaitlist')}
          </button>
        </div>
      </Stage>
    </div>
  );
}
