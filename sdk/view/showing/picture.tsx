import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { useWorkbench } from '../workbench.ts';

export interface PictureProps {
  /** The id of one of the shop's files; without one, or when it cannot be read, there are initials in colour. */
  readonly file?: string | null | undefined;
  /** At most three letters. */
  readonly initials: string;
  /** Of the initials, 0 to 359. */
  readonly hue: number;
  /** 36, 44, 72 pixels, or as large as what it stands in. */
  readonly size?: 'small' | 'normal' | 'large' | 'fill' | undefined;
  /** What it shows, for those who listen; without it, it is decoration beside a name. */
  readonly label?: string | undefined;
  /** The whole picture, with room around it, and not as much of it as fills the place. */
  readonly whole?: boolean | undefined;
}

/** A picture in a place of its own, so that nothing moves when it arrives; loaded when it comes into sight. */
export function Picture(props: PictureProps): JSX.Element {
  const workbench = useWorkbench();
  const [shown, setShown] = createSignal(false);
  createEffect(
    on(
      () => props.file,
      () => setShown(false),
    ),
  );
  return (
    <span
      class="cp-picture"
      data-size={props.size ?? 'normal'}
      data-whole={props.whole ? '' : undefined}
      data-shown={shown() ? '' : undefined}
      style={{ '--hue': String(props.hue) }}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    >
      <span class="cp-picture-initials">{props.initials}</span>
      <Show when={props.file} keyed>
        {(file) => (
          <img
            src={workbench.fileUrl(file)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            onLoad={() => setShown(true)}
            onError={() => setShown(false)}
          />
        )}
      </Show>
    </span>
  );
}
