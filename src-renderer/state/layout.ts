import { create } from 'zustand';

export type Tab = 'ask' | 'transcript' | 'moments' | 'chapters';

interface Layout {
  tab: Tab;
  libraryOpen: boolean;
  searchOpen: boolean;
  /** Whether the box for a time to go to is open. */
  goToOpen: boolean;
  dialog: 'settings' | 'shortcuts' | 'models' | null;
  /** Grow by one to ask for the focus; the boxes watch them. */
  askFocus: number;
  searchFocus: number;
  findFocus: number;
}

/** Which parts of the window are open. */
export const useLayout = create<Layout>()(() => ({
  tab: 'ask',
  libraryOpen: false,
  searchOpen: false,
  goToOpen: false,
  dialog: null,
  askFocus: 0,
  searchFocus: 0,
  findFocus: 0,
}));

export function showTab(tab: Tab): void {
  useLayout.setState({ tab, libraryOpen: false });
}

export function focusAskBox(): void {
  useLayout.setState(({ askFocus }) => ({ tab: 'ask', libraryOpen: false, askFocus: askFocus + 1 }));
}

export function focusSearch(): void {
  useLayout.setState(({ searchFocus }) => ({ searchOpen: true, searchFocus: searchFocus + 1 }));
}

export function focusFind(): void {
  useLayout.setState(({ findFocus }) => ({ tab: 'transcript', libraryOpen: false, findFocus: findFocus + 1 }));
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
