import { createUniqueId, type JSX } from 'solid-js';

interface FileFieldProps {
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** The browser's own way to choose a file: it also takes one that is dropped on it. */
export function FileField(props: FileFieldProps): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="cp-import-file-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="cp-import-file-input"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={props.disabled}
        aria-describedby={`${id}-description`}
        // Forgotten before each choice, so that the same file, corrected, can be chosen again.
        onClick={(event) => (event.currentTarget.value = '')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.onChoose(file);
        }}
      />
      <p id={`${id}-description`} class="cp-import-file-description">
        {props.description}
      </p>
    </div>
  );
}
