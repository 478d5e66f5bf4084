import { createRoot } from 'react-dom/client';
import { Welcome } from '#components/reference/Welcome.tsx';

createRoot(document.getElementById('root') as HTMLElement).render(<Welcome referenceUrl="/reference.html" />);
