import { saveFile } from '../common/save-file.ts';

/** Downloads a text as a JSON file of this name. */
export function saveJsonFile(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'application/json' }));
}
