import { Popover as Primitive } from '@kobalte/core/popover';
import { createSignal, type JSX } from 'solid-js';
import { createShortcut } from '../shortcuts/create-shortcut.ts';

export interface PopoverProps {
  /** The accessible name of what opens it; begins with what `face` says, if that has words. */
  readonly label: string;
  /** What is pressed. */
  readonly face: JSX.Element;
  readonly title: string;
  readonly placement?: 'top-end' | 'top-start' | 'bottom-end' | 'bottom-start' | undefined;
  /** For the button that opens it. */
  readonly class?: string | undefined;
  readonly tone?: 'neutral' | 'success' | 'warning' | undefined;
  readonly children?: JSX.Element;
}

/** A detail beside what was pressed. Escape, a press elsewhere, or a link in it that is followed, closes it. */
export function Popover(props: PopoverProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const followed = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) setOpen(false);
  };
  return (
    <Primitive placement={props.placement ?? 'bottom-end'} gutter={8} open={open()} onOpenChange={setOpen}>
      <Primitive.Trigger
        class={`cp-popover-trigger ${props.class ?? ''}`}
        aria-label={props.label}
        data-tone={props.tone ?? 'neutral'}
      >
        {props.face}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content class="cp-popover" onClick={followed}>
          <Primitive.Title class="cp-popover-title">{props.title}</Primitive.Title>
          <OwnEscape onEscape={() => setOpen(false)} />
          {props.children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive>
  );
}

/** While it is open, Escape is for it: a panel behind it stays. */
function OwnEscape(props: { readonly onEscape: () => void }): JSX.Element {
  createShortcut('Escape', () => props.onEscape());
  return null;
}
