import { Dialog as Primitive } from '@kobalte/core/dialog';
import { createComputed, type JSX, onCleanup, Show } from 'solid-js';
import { IconButton } from '../actions/icon-button.tsx';
import { shortcuts } from '../shortcuts/shortcut-registry.ts';
import { type ShortcutScope, ShortcutScopeContext } from '../shortcuts/shortcut-scope.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** At its foot, always in sight. */
  readonly actions?: JSX.Element;
  /** False for one that must be answered: no Escape, no click beside it, no cross. */
  readonly dismissible?: boolean | undefined;
  readonly children?: JSX.Element;
}

/** Modal: the focus stays inside and returns to where it was; Escape closes it. */
export function Dialog(props: DialogProps): JSX.Element {
  const dismissible = () => props.dismissible ?? true;
  let cameFrom: Element | null = null;
  createComputed(() => props.open && (cameFrom = document.activeElement));
  /** Unless whoever closed it has put the focus somewhere. */
  const giveBack = (event: Event) => {
    event.preventDefault();
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  };
  const keepOpen = (event: Event) => {
    if (!dismissible()) event.preventDefault();
  };
  return (
    <Primitive open={props.open} onOpenChange={(open) => open || props.onClose()} modal>
      <Primitive.Portal>
        <Primitive.Overlay class="cp-dialog-backdrop" />
        <div class="cp-dialog-place">
          <Primitive.Content
            class="cp-dialog"
            data-size={props.size ?? 'normal'}
            onOpenAutoFocus={focusField}
            onCloseAutoFocus={giveBack}
            onEscapeKeyDown={keepOpen}
            onPointerDownOutside={keepOpen}
            onInteractOutside={keepOpen}
          >
            <OwnShortcuts open={props.open}>
              <header class="cp-dialog-header">
                <Primitive.Title class="cp-dialog-title">{props.title}</Primitive.Title>
                <Show when={dismissible()}>
                  <IconButton icon="x" label="Close" onClick={() => props.onClose()} />
                </Show>
              </header>
              <Show when={props.description}>
                <Primitive.Description class="cp-dialog-description">
                  {props.description}
                </Primitive.Description>
              </Show>
              <div class="cp-dialog-body">{props.children}</div>
              <footer class="cp-dialog-actions">{props.actions}</footer>
            </OwnShortcuts>
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive>
  );
}

/** The field that asked for it gets the focus, else the first one; without any, what the primitive chooses. */
function focusField(event: Event): void {
  const content = event.target instanceof HTMLElement ? event.target : undefined;
  const field =
    content?.querySelector<HTMLElement>('[data-autofocus]') ??
    content?.querySelector<HTMLElement>('input:enabled, textarea:enabled, select:enabled');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

interface OwnShortcutsProps {
  readonly open: boolean;
  readonly children: JSX.Element;
}

/** While the dialog is open (not until it has faded out), the page behind it hears no shortcuts. */
function OwnShortcuts(props: OwnShortcutsProps): JSX.Element {
  const scope: ShortcutScope = { id: Symbol('dialog') };
  createComputed(() => {
    if (!props.open) return;
    const entered = shortcuts.enter(scope);
    onCleanup(() => entered.dispose());
  });
  return <ShortcutScopeContext.Provider value={scope}>{props.children}</ShortcutScopeContext.Provider>;
}
