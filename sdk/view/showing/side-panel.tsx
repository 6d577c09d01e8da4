import { createUniqueId, type JSX } from 'solid-js';
import { IconButton } from '../actions/icon-button.tsx';
import { createShortcut } from '../shortcuts/create-shortcut.ts';

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** At its foot, always in sight. */
  readonly actions?: JSX.Element;
  readonly children?: JSX.Element;
}

/** One row's detail beside its list. Shown while it is rendered; on a narrow screen it covers the list. */
export function SidePanel(props: SidePanelProps): JSX.Element {
  const heading = createUniqueId();
  createShortcut('Escape', () => props.onClose());
  return (
    <aside class="cp-panel" aria-labelledby={heading}>
      <header class="cp-panel-header">
        <h2 id={heading} class="cp-panel-title">
          {props.title}
        </h2>
        <IconButton icon="x" label="Close" onClick={() => props.onClose()} />
      </header>
      <div class="cp-panel-body">{props.children}</div>
      <footer class="cp-panel-actions">{props.actions}</footer>
    </aside>
  );
}
