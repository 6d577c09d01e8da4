import { createUniqueId, type JSX } from 'solid-js';
import styles from './file-field.module.css';

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
    <div class={styles.field}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class={styles.input}
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
      <p id={`${id}-description`} class={styles.description}>
        {props.description}
      </p>
    </div>
  );
}
