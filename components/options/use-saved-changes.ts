import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SettingsEditor } from '#lib/options/settings-editor.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import type { ChangeSettings, Undo } from './change-context.ts';

/** Changes settings and announces each change when it is saved. */
export function useSavedChanges(editor: SettingsEditor): { change: ChangeSettings; undo: Undo | undefined } {
  const announce = useAnnounce();
  const isSaved = useStore(editor, (state) => state.isSaved);
  const said = useRef<string>(undefined);
  const [undo, setUndo] = useState<Undo>();

  useEffect(() => {
    if (!isSaved || said.current === undefined) return;
    announce(`${said.current} Saved.`);
    said.current = undefined;
  }, [isSaved, announce]);

  const change = useCallback<ChangeSettings>(
    (members, sentence, place) => {
      const { settings } = editor.getState();
      if (settings === undefined) return;
      said.current = sentence;
      editor.change(members);
      const former = Object.fromEntries(Object.entries(settings).filter(([name]) => name in members));
      setUndo(
        place === undefined
          ? undefined
          : { place, said: sentence, takeBack: () => change(former, 'The change was taken back.') },
      );
    },
    [editor],
  );

  return { change, undo };
}
