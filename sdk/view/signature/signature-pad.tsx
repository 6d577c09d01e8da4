import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { TextField } from '../fields/text-field.tsx';
import { createInk, type Ink } from './create-ink.ts';
import { drawName } from './draw-name.ts';

/** What somebody put under something: strokes of a hand, or a name in letters. */
export interface Signature {
  /** Set when it was typed. */
  readonly name: string | undefined;
  /** A PNG, dark on white whatever the theme is, because it is printed. */
  readonly file: () => Promise<File>;
}

export interface SignaturePadProps {
  readonly label: string;
  /** What is signed. */
  readonly description?: string | undefined;
  /** Null once it is wiped. */
  readonly onChange: (signature: Signature | null) => void;
  readonly disabled?: boolean | undefined;
}

/** A place to sign with a finger, a pen or a mouse. Who cannot draw, or where nothing can be drawn, types the name. */
export function SignaturePad(props: SignaturePadProps): JSX.Element {
  const [typing, setTyping] = createSignal(false);
  const [name, setName] = createSignal('');
  const [signed, setSigned] = createSignal(false);
  let canvas!: HTMLCanvasElement;
  let ink: Ink | undefined;
  const say = (signature: Signature | null) => {
    setSigned(signature !== null);
    props.onChange(signature);
  };
  const start = (element: HTMLCanvasElement) => {
    canvas = element;
    onMount(() => {
      if (!canvas.getContext('2d')) return setTyping(true);
      ink = createInk(canvas, () => say({ name: undefined, file: () => fileOf(canvas) }));
      createEffect(
        on(
          () => props.disabled ?? false,
          (disabled) => ink?.enable(!disabled),
        ),
      );
      onCleanup(() => {
        ink?.dispose();
        ink = undefined;
      });
    });
  };
  const wipe = () => {
    ink?.clear();
    setName('');
    say(null);
  };
  const type = (text: string) => {
    setName(text);
    const typed = text.trim();
    say(typed === '' ? null : { name: typed, file: () => fileOf(drawName(typed)) });
  };
  return (
    <div class="cp-signature" role="group" aria-label={props.label}>
      <span class="cp-field-label" aria-hidden="true">
        {props.label}
      </span>
      <Show
        when={typing()}
        fallback={
          <canvas
            ref={start}
            class="cp-signature-canvas"
            role="img"
            aria-label={signed() ? `${props.label}: signed` : `${props.label}: empty, sign here`}
          />
        }
      >
        <TextField
          label="Name of who signs"
          value={name()}
          onChange={type}
          maxLength={80}
          disabled={props.disabled}
          autofocus
        />
      </Show>
      <div class="cp-signature-actions">
        <Button
          kind="quiet"
          icon={typing() ? 'pencil' : 'keyboard'}
          disabled={props.disabled}
          onClick={() => {
            wipe();
            setTyping(!typing());
          }}
        >
          {typing() ? 'Draw instead' : 'Type the name instead'}
        </Button>
        <Button kind="quiet" icon="x" disabled={props.disabled || !signed()} onClick={wipe}>
          Wipe
        </Button>
      </div>
      <Show when={props.description}>
        <p class="cp-field-description">{props.description}</p>
      </Show>
    </div>
  );
}

function fileOf(canvas: HTMLCanvasElement): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], 'signature.png', { type: 'image/png' }));
      else reject(new Error('The signature could not be made into a picture.'));
    }, 'image/png');
  });
}
