import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './frame/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { restoreCopies } from './frame/data/device-copy.ts';
import { queryClient } from './frame/data/query-client.ts';
import { loadWords, preferredLanguages } from './frame/words.ts';

const root = document.getElementById('app');
restoreCopies(queryClient);
const words = await loadWords(preferredLanguages());
if (root) createRoot(root).render(<App words={words} />);
