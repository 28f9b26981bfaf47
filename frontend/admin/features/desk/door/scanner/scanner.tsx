import { Alert, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../../frame/words.ts';
import { FaultBoundary } from '../../../../kit/dialogs/fault-boundary.tsx';
import { codeReader } from './read-code.ts';
import classes from './scanner.module.css';

interface ScannerProps {
  isOpen: boolean;
  onClose: () => void;
  onCode: (code: string) => void;
}

/** The camera, until it has read a code. */
export function Scanner({ isOpen, onClose, onCode }: ScannerProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('door.scanTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FaultBoundary onClose={onClose}>{isOpen && <Camera onCode={onCode} />}</FaultBoundary>
    </Modal>
  );
}

/** Milliseconds between looks at the picture. */
const lookEvery = 200;

function Camera({ onCode }: Pick<ScannerProps, 'onCode'>) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const report = useRef(onCode);
  report.current = onCode;

  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | undefined;
    const scan = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const element = video.current;
      if (isOver || !element) return stop();
      element.srcObject = stream;
      await element.play();
      const read = await codeReader();
      while (!isOver) {
        const code = await read(element);
        if (code && !isOver) return report.current(code);
        await new Promise((resolve) => setTimeout(resolve, lookEvery));
      }
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    scan().catch(() => setHasFailed(true));
    return () => {
      isOver = true;
      stop();
    };
  }, []);

  if (hasFailed) return <Alert color="warning">{t('door.noCamera')}</Alert>;
  return <video ref={video} className={classes.video} muted playsInline aria-label={t('door.scanTitle')} />;
}
