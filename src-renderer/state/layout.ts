import { create } from 'zustand';
import type { SideTab } from '../../src-main/domain/settings.ts';

export type FocusBox = 'ask' | 'search' | 'find';

interface Layout {
  tab: SideTab;
  /** CSS pixels of what stands beside the video; null for its own share of the window. */
  sideWidth: number | null;
  libraryOpen: boolean;
  searchOpen: boolean;
  /** Whether the box for a time to go to is open. */
  goToOpen: boolean;
  dialog: 'settings' | 'shortcuts' | 'models' | null;
  /** The box that is to have the focus as soon as it is in sight. */
  wantedFocus: FocusBox | null;
}

/** Which parts of the window are open. */
export const useLayout = create<Layout>()(() => ({
  tab: 'ask',
  sideWidth: null,
  libraryOpen: false,
  searchOpen: false,
  goToOpen: false,
  dialog: null,
  wantedFocus: null,
}));

export function showTab(tab: SideTab): void {
  useLayout.setState({ tab, libraryOpen: false });
}

export function setSideWidth(sideWidth: number | null): void {
  useLayout.setState({ sideWidth });
}

export function focusAskBox(): void {
  useLayout.setState({ tab: 'ask', libraryOpen: false, wantedFocus: 'ask' });
}

export function focusSearch(): void {
  useLayout.setState({ searchOpen: true, wantedFocus: 'search' });
}

export function focusFind(): void {
  useLayout.setState({ tab: 'transcript', libraryOpen: false, wantedFocus: 'find' });
}

export function toggleLibrary(): void {
  useLayout.setState(({ libraryOpen }) => ({ libraryOpen: !libraryOpen }));
}

export function closeLibrary(): void {
  useLayout.setState({ libraryOpen: false });
}

export function showGoTo(goToOpen: boolean): void {
  useLayout.setState({ goToOpen });
}

export function showDialog(dialog: Layout['dialog']): void {
  useLayout.setState({ dialog });
}
