import { createRoot } from 'react-dom/client';
import { Reference } from '#components/reference/Reference.tsx';
import { followTheme } from '../panel/follow-theme.ts';

followTheme();
createRoot(document.getElementById('root') as HTMLElement).render(<Reference />);
