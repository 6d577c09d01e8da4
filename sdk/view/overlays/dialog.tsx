import { Dialog as Primitive } from '@kobalte/core/dialog';
import { createComputed, type JSX, onCleanup, Show } from 'solid-js';
import { IconButton } from '../actions/icon-button.tsx';
import { shortcuts } from '../shortcuts/shortcut-registry.ts';
import { type ShortcutScope, ShortcutScopeContext } from '../shortcuts/shortcut-scope.ts';
import { focusIsNowhere, inPlaceOf, type Place, placesOf } from './focus-place.ts';

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
  let cameFrom: readonly Place[] = [];
  createComputed(() => props.open && (cameFrom = placesOf(document.activeElement)));
  /** Unless whoever closed it has put the focus somewhere. */
  const giveBack = (event: Event) => {
    event.preventDefault();
    if (focusIsNowhere()) inPlaceOf(cameFrom)?.focus();
  };
  const keepOpen = (event: Event) => {
    if (!dismissible()) event.preventDefault();
  };
  return (
    <Primitive open={props.open} onOpenChange={(open) => open || props.onClose()} modal>
      <Primitive.Portal>
        <Primitive.Overlay class="cp-dialog-backdrop" />
        <div class="cp-dialog-place" on:focusout={handOn}>
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

/**
 * What had the focus may be taken away, as the row of a list. The primitive would give it the focus once more while it
 * goes, and the browser then sends every key to what is not there: it is not told, and what comes next has the focus.
 */
function handOn(event: FocusEvent): void {
  if (event.relatedTarget !== null) return;
  event.stopPropagation();
  const places = placesOf(event.target instanceof Element ? event.target : null);
  queueMicrotask(() => {
    if (focusIsNowhere()) inPlaceOf(places)?.focus();
  });
}

/**
 * The field that asked for it gets the focus, else the first one; without any, what the primitive chooses. Not at once:
 * a dialog below would take it back before it rests, and the primitive would follow every signal that is read meanwhile.
 */
function focusField(event: Event): void {
  const content = event.target instanceof HTMLElement ? event.target : undefined;
  const field =
    content?.querySelector<HTMLElement>('[data-autofocus]') ??
    content?.querySelector<HTMLElement>('input:enabled, textarea:enabled, select:enabled');
  if (!field) return;
  event.preventDefault();
  queueMicrotask(() => field.focus());
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
