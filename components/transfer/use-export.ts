import { useRef, useState } from 'react';
import { plural } from '#lib/store/plural.ts';
import { documentRow } from '#lib/store/selectors.ts';
import type { ExportFormat } from '#lib/transfer/export.ts';
import { inSlices } from '#lib/transfer/tasks.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { saveFile } from '../common/save-file.ts';
import { useViewStore } from '../common/view-context.ts';
import { hostOf } from '../format.ts';
import { useFiles } from './files-context.ts';

/** How far the writing of a file has come, in exchanges. */
interface ExportProgress {
  readonly done: number;
  readonly all: number;
}

const PIECE_CHARACTERS = 2_000_000;

/** Writes files of what a view holds, bit by bit. */
export function useExport() {
  const store = useViewStore();
  const { desk, version } = useFiles();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<ExportProgress>();
  const running = useRef<AbortController>(undefined);

  async function save(format: ExportFormat, scope: 'shown' | 'all'): Promise<void> {
    const { exportParts, exportName, EXPORT_FILES } = await import('#lib/transfer/export.ts');
    const state = store.getState();
    const rows = scope === 'all' ? state.rows : state.shown;
    const source = desk.getState().shown?.name ?? hostOf((documentRow(state) ?? rows[0])?.exchange.url ?? '');
    const name = exportName(format, source, new Date());
    const options = { rows, journal: state.log.journal, rules: store.rules, name: source || name, version };
    const { type } = EXPORT_FILES[format];
    /** Long texts are handed to the browser bit by bit: at once they would hold up the view. */
    const pieces: Blob[] = [];
    let parts: string[] = [];
    let length = 0;
    const take = (part: string) => {
      parts.push(part);
      length += part.length;
      if (length < PIECE_CHARACTERS) return;
      pieces.push(new Blob(parts));
      parts = [];
      length = 0;
    };
    running.current = new AbortController();
    try {
      await inSlices(exportParts(format, options), take, {
        onProgress: (done) => setProgress({ done, all: rows.length }),
        signal: running.current.signal,
      });
      saveFile(name, new Blob([...pieces, ...parts], { type }));
      announce(`${plural(rows.length, 'exchange')} saved as ${name}`);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      announce('The export was cancelled');
    } finally {
      setProgress(undefined);
    }
  }

  return { save, progress, cancel: () => running.current?.abort() };
}
