import { createSignal, type JSX, onCleanup, onMount, Show, useContext } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { ViewContext } from '../workbench.ts';

export interface AddFilesProps {
  /** On the button. */
  readonly label: string;
  /** What else can be done: drop them here, paste them. */
  readonly hint?: string | undefined;
  /** On a second button, where there is a camera: takes a photo now. */
  readonly photoLabel?: string | undefined;
  /** Media types, as the file chooser knows them. */
  readonly accept: string;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files from a chooser, a camera, the clipboard, or dropped here. */
export function AddFiles(props: AddFilesProps): JSX.Element {
  const visible = useContext(ViewContext)?.visible ?? (() => true);
  const [over, setOver] = createSignal(false);
  let [chooser, camera]: (HTMLInputElement | undefined)[] = [];
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length === 0 || props.disabled) return false;
    props.onFiles(props.multiple ? files : files.slice(0, 1));
    return true;
  };
  const chosen: JSX.EventHandler<HTMLInputElement, Event> = ({ currentTarget }) => {
    take(currentTarget.files);
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  const paste = (event: ClipboardEvent) => {
    if (visible() && take(event.clipboardData?.files)) event.preventDefault();
  };
  onMount(() => document.addEventListener('paste', paste));
  onCleanup(() => document.removeEventListener('paste', paste));
  return (
    <div
      class="cp-add-files"
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={(input) => (chooser = input)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        onChange={chosen}
      />
      <Button icon="image-plus" disabled={props.disabled} onClick={() => chooser?.click()}>
        {props.label}
      </Button>
      <Show when={props.photoLabel}>
        <span class="cp-add-files-photo">
          <input
            ref={(input) => (camera = input)}
            type="file"
            accept="image/*"
            capture="environment"
            onChange={chosen}
          />
          <Button icon="camera" disabled={props.disabled} onClick={() => camera?.click()}>
            {props.photoLabel}
          </Button>
        </span>
      </Show>
      <Show when={props.hint}>
        <p class="cp-add-files-hint">{props.hint}</p>
      </Show>
    </div>
  );
}
