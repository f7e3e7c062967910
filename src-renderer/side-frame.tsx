import { type CSSProperties, type ReactNode, useRef } from 'react';
import { SideEdge } from './side-edge.tsx';
import { useLayout } from './state/layout.ts';
import { useWidth } from './ui/use-width.ts';
import './side-frame.css';

interface SideFrameProps {
  inert?: boolean;
  style?: CSSProperties;
  children?: ReactNode;
}

/** What stands beside the video, as wide as the person has made it; its children are not drawn anew while its edge is dragged. */
export function SideFrame({ inert, style, children }: SideFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useLayout((state) => state.sideWidth);
  const width = useWidth(frame);
  return (
    <div
      ref={frame}
      className="window-side"
      style={{ ...style, ...(wanted !== null && { width: wanted }) }}
      inert={inert}
    >
      <SideEdge width={width} />
      {children}
    </div>
  );
}
