import { createRoot } from 'react-dom/client';
import { Welcome } from '#components/reference/Welcome.tsx';
import { followTheme } from '../panel/follow-theme.ts';

followTheme();
createRoot(document.getElementById('root') as HTMLElement).render(<Welcome referenceUrl="/reference.html" />);
