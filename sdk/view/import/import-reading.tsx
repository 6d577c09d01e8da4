import type { ImportChoices, ImportLook, Separator, TextEncoding } from '../../core/index.ts';
import { Select } from '../fields/select.tsx';
import { useFormat } from '../format/use-format.ts';
import { For, type JSX, Show } from 'solid-js';
import { t } from './import-words.ts';

interface ImportReadingProps {
  readonly look: ImportLook;
  readonly onChange: (choices: ImportChoices) => void;
}

const ENCODINGS: readonly { value: TextEncoding; label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
];

/** How the bytes become rows, with the first of them as they will be read. */
export function ImportReading(props: ImportReadingProps): JSX.Element {
  const format = useFormat();
  const separators = (): readonly { value: Separator; label: string }[] => [
    { value: ',', label: t('importComma') },
    { value: ';', label: t('importSemicolon') },
    { value: '\t', label: t('importTab') },
    { value: '|', label: t('importPipe') },
  ];
  const figures = () =>
    props.look.figures
      .map(({ text, value }) =>
        value === null
          ? t('importFigureWrong', { text })
          : t('importFigure', { text, value: format.quantity(Math.round(value * 1000)) }),
      )
      .join(' · ');
  return (
    <>
      <div class="cp-import-choices">
        <Select
          label={t('importEncoding')}
          value={props.look.encoding}
          options={ENCODINGS}
          onChange={(encoding) => props.onChange({ encoding: encoding as TextEncoding })}
        />
        <Select
          label={t('importSeparator')}
          value={props.look.separator}
          options={separators()}
          onChange={(separator) => props.onChange({ separator: separator as Separator })}
        />
        <Select
          label={t('importDecimal')}
          value={props.look.decimal}
          options={[
            { value: '.', label: t('importPoint') },
            { value: ',', label: t('importDecimalComma') },
          ]}
          description={props.look.decimalIsSure ? undefined : t('importDecimalGuess')}
          onChange={(decimal) => props.onChange({ decimal: decimal as '.' | ',' })}
        />
      </div>
      <Show when={figures() !== ''}>
        <p class="cp-import-note">{figures()}</p>
      </Show>
      <div class="cp-import-preview" role="region" aria-label={t('importFirstRows')} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <For each={props.look.headers}>{(header) => <th scope="col">{header}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.look.rows}>
              {(row) => (
                <tr>
                  <td>{row.line}</td>
                  <For each={row.cells}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
