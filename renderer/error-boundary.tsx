import { Component, type ReactNode } from 'react';
import { RotateCcw, OctagonAlert } from 'lucide-react';
import i18next from 'i18next';
import { Button } from './design/button.tsx';
import { Empty } from './design/empty.tsx';

/** Catches a screen that broke, so that the technician can go on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="opening" role="alert">
        <Empty icon={OctagonAlert} title={i18next.t('shell.failed')}>
          <p>{i18next.t('shell.failedHint')}</p>
          <Button look="primary" icon={RotateCcw} onPress={() => window.location.reload()}>
            {i18next.t('shell.reload')}
          </Button>
        </Empty>
      </div>
    );
  }
}
