import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../frame/words.ts';
import classes from '../preview/preview.module.css';
import { Level } from './level.tsx';

/** Milliseconds that a widget has to say that it is there. */
const patience = 15_000;

type Answer = 'waiting' | 'ready' | 'error' | 'silent';

interface AnsweringFrameProps {
  embedKey: string;
  activityId: string | null;
}

/** Opens the widget in a frame of this page, as a website would, and says whether it answers. */
export function AnsweringFrame({ embedKey, activityId }: AnsweringFrameProps) {
  const { t } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [answer, setAnswer] = useState<Answer>('waiting');
  useEffect(() => {
    const listening = new AbortController();
    const hear = ({ origin, source, data }: MessageEvent) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if (data?.type === 'BOOKINGTMS_READY') setAnswer('ready');
      if (data?.type === 'BOOKINGTMS_ERROR') setAnswer('error');
    };
    window.addEventListener('message', hear, { signal: listening.signal });
    const timer = setTimeout(() => setAnswer((now) => (now === 'waiting' ? 'silent' : now)), patience);
    return () => {
      listening.abort();
      clearTimeout(timer);
    };
  }, []);
  const query = new URLSearchParams({
    widget: activityId ? 'singlegame' : 'calendar',
    key: embedKey,
    parent: window.location.href,
    ...(activityId && { activityId }),
  });
  return (
    <>
      <Text size="sm" role="status">
        {answer !== 'waiting' && <Level level={answer === 'ready' ? 'good' : 'bad'} />}{' '}
        {t(`embed.answer.${answer}`)}
      </Text>
      <div className={classes.stage}>
        <iframe
          ref={frame}
          className={classes.answering}
          title={t('embed.checkFrame')}
          src={`/embed?${query}`}
        />
      </div>
    </>
  );
}
