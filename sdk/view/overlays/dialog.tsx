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
  let cameFrom: readonly Place[] = [];
  createComputed(() => props.open && (cameFrom = placesOf(document.activeElement)));
  /** Unless whoever closed it has put the focus somewhere. */
  const giveBack = (event: Event) => {
    event.preventDefault();
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere) inPlaceOf(cameFrom)?.focus();
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

/** Where an element stands: what holds it, and what comes before it there. */
interface Place {
  readonly element: HTMLElement;
  readonly before: Element | null;
}

/** Of an element and of all around it, from the inside out. */
function placesOf(element: Element | null): readonly Place[] {
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  return [{ element, before: element.previousElementSibling }, ...placesOf(element.parentElement)];
}

/** What had the focus; when what was done in the dialog took that away or has no use for it, the next from there on. */
function inPlaceOf([had, ...around]: readonly Place[]): HTMLElement | undefined {
  if (!had) return undefined;
  const isStill = had.element.isConnected && isShown(had.element);
  if (isStill && !had.element.matches(':disabled')) return had.element;
  let before = isStill ? had.element : had.before;
  for (const { element, before: beforeIt } of around) {
    if (!element.isConnected) {
      before = beforeIt;
      continue;
    }
    const all = [...element.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)].filter(isShown);
    return all.find((each) => before?.isConnected && comesAfter(each, before)) ?? all[0];
  }
  return undefined;
}

const isShown = (element: Element) => element.getClientRects().length > 0;

function comesAfter(element: Element, other: Element): boolean {
  const position = other.compareDocumentPosition(element);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && !other.contains(element);
}

const CAN_HAVE_FOCUS = ':is(button, input, select, textarea):enabled, a[href]';

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
