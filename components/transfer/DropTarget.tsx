import { useEffect, useState } from 'react';
import { useFiles } from './files-context.ts';

/** Takes what is dropped anywhere on the view, and says so while it is dragged over it. */
export function DropTarget() {
  const { desk } = useFiles();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    /** Entering a child comes before leaving its parent: the view is left when the counts are even. */
    let depth = 0;
    const leave = () => {
      depth = 0;
      setIsOver(false);
    };
    function onDragEnter(event: DragEvent) {
      event.preventDefault();
      depth += 1;
      setIsOver(true);
    }
    function onDragLeave() {
      depth -= 1;
      if (depth <= 0) leave();
    }
    function onDragOver(event: DragEvent) {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    }
    function onDrop(event: DragEvent) {
      event.preventDefault();
      leave();
      const items = [...(event.dataTransfer?.items ?? [])];
      const files = [...(event.dataTransfer?.files ?? [])];
      const isFolder = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
      if (isFolder) desk.refuse(files[0]?.name ?? 'What was dropped', 'it is a folder');
      else if (files.length === 0) desk.refuse('What was dropped', 'it is no file');
      else desk.open(files);
    }
    const listeners = [
      ['dragenter', onDragEnter],
      ['dragleave', onDragLeave],
      ['dragover', onDragOver],
      ['drop', onDrop],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
    };
  }, [desk]);

  return isOver ? (
    <div className="drop-target" aria-hidden="true">
      <p>Drop a HAR file to look into it</p>
    </div>
  ) : null;
}
