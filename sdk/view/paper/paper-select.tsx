import type { JSX } from 'solid-js';
import { PAPER_SIZES, type PaperSize, paperSizeOf } from '../../printing/index.ts';
import { Select } from '../fields/select.tsx';

export interface PaperSelectProps {
  /** "Paper" */
  readonly label: string;
  readonly value: PaperSize;
  readonly onChange: (size: PaperSize) => void;
}

/** As people everywhere call them. */
const NAMES: Readonly<Record<PaperSize, string>> = {
  a4: 'A4',
  letter: 'Letter',
  '80mm': '80 mm',
  '58mm': '58 mm',
};

/** Chooses what something is printed on. */
export function PaperSelect(props: PaperSelectProps): JSX.Element {
  return (
    <Select
      label={props.label}
      options={PAPER_SIZES.map((value) => ({ value, label: NAMES[value] }))}
      value={props.value}
      onChange={(value) => props.onChange(paperSizeOf(value, props.value))}
    />
  );
}
