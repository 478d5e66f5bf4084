import { useState } from 'react';
import type { BodyView } from '#lib/store/body-view.ts';
import { HexView } from './HexView.tsx';
import { Remark } from './Remark.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

interface ImageViewProps {
  readonly image: Extract<BodyView, { view: 'image' }>;
  readonly label: string;
  /** Type and size in bytes. */
  readonly facts: string;
}

/** An image made of the bytes that were received: nothing is asked of the network. */
export function ImageView({ image, label, facts }: ImageViewProps) {
  const { bytes, signature, url, remark, unreadable } = image;
  const [pixels, setPixels] = useState<string>();
  const [isBroken, setIsBroken] = useState(false);
  const [isRaw, setIsRaw] = useState(false);

  if (isBroken) {
    return (
      <>
        <Remark text={unreadable} />
        <HexView bytes={bytes} label={label} />
      </>
    );
  }
  const shown = pixels === undefined ? '' : `, ${pixels}`;
  return (
    <>
      {remark !== undefined && <Remark text={remark} />}
      <div className="body-head">
        <span className="muted">
          {facts}
          {shown}
        </span>
        <span className="body-tools">
          <ViewSwitch label={label} readable="Image" raw="Bytes" isRaw={isRaw} onChange={setIsRaw} />
        </span>
      </div>
      {isRaw ? (
        <HexView bytes={bytes} label={label} />
      ) : (
        <div className="body body-image">
          <img
            src={url}
            alt={`${label}: ${signature.what}${shown}`}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setPixels(`${naturalWidth} × ${naturalHeight} pixels`)
            }
            onError={() => setIsBroken(true)}
          />
        </div>
      )}
    </>
  );
}
