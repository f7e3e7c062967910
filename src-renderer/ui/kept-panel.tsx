import { Activity, useState, type ReactNode } from 'react';

interface KeptPanelProps {
  shown: boolean;
  children: ReactNode;
}

/** A panel that is made when it is first shown and then kept: out of sight it follows nothing, and to show it again makes nothing anew. */
export function KeptPanel({ shown, children }: KeptPanelProps) {
  const [made, setMade] = useState(shown);
  if (shown && !made) setMade(true);
  if (!made) return null;
  return <Activity mode={shown ? 'visible' : 'hidden'}>{children}</Activity>;
}
