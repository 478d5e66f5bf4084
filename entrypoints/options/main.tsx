import { createRoot } from 'react-dom/client';
import { Options } from '#components/options/Options.tsx';
import { rules } from '#lib/rules/index.ts';
import { followTheme } from '../panel/follow-theme.ts';
import { connectEditor } from './connect-editor.ts';

followTheme();
createRoot(document.getElementById('root') as HTMLElement).render(
  <Options canSeeBodies={import.meta.env.BROWSER !== 'firefox'} editor={connectEditor()} rules={rules} />,
);
