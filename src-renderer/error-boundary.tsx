import { Component, type ReactNode } from 'react';
import { t } from './i18n.ts';
import { Button } from './ui/button.tsx';

/** Shows a way out when drawing the window itself fails, in place of an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="empty-list" role="alert">
        <p>{t('app.broken', { message: error.message })}</p>
        <Button look="filled" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </div>
    );
  }
}
