import { createRoot } from 'react-dom/client';
import { Reference } from '#components/reference/Reference.tsx';

createRoot(document.getElementById('root') as HTMLElement).render(<Reference />);
