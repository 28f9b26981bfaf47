import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../frame/words.ts';
import classes from './door.module.css';

interface NoteFormProps {
  onAdd: (text: string) => void;
  onClose: () => void;
}

/** One line about the party. It is kept on the device until it is sent. */
export function NoteForm({ onAdd, onClose }: NoteFormProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <form
      className={classes.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onAdd(text.trim());
        onClose();
      }}
    >
      <TextInput
        autoFocus
        aria-label={t('booking.newNote')}
        placeholder={t('booking.newNote')}
        value={text}
        maxLength={1000}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <Button type="submit" variant="default">
        {t('booking.addNote')}
      </Button>
    </form>
  );
}
