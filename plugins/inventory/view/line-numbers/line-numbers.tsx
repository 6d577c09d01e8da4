import { TextField, useFormat } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { typedNumbers } from '../serials/typed-numbers.ts';
import { t } from '../text/t.ts';

interface LineNumbersProps {
  readonly name: string;
  /** How many there are of it on the line. */
  readonly quantity_milli: number;
  /** As it is typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Which ones a line of a document is about, where each has a number: one a line, typed or scanned. */
export function LineNumbers(props: LineNumbersProps): JSX.Element {
  const format = useFormat();
  return (
    <TextField
      label={t('numbersOfLine', { name: props.name })}
      description={t('numbersCount', {
        count: typedNumbers(props.value).length,
        all: format.quantity(props.quantity_milli),
      })}
      multiline={Math.min(6, Math.max(2, typedNumbers(props.value).length + 1))}
      takesScans
      value={props.value}
      onChange={props.onChange}
    />
  );
}
