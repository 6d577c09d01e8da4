import { createSignal, type JSX, Show } from 'solid-js';
import { Notice, TextField, useFormat, useWorkbench } from '@counterpart/sdk/view';
import {
  type EmbeddedCode,
  isPattern,
  labelledFigures,
  parsePattern,
  readByPattern,
  type ShopBarcodePattern,
} from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Says while somebody scans or types a code what the patterns above would make of it, saved or not. */
export function TryCode(props: { readonly patterns: readonly ShopBarcodePattern[] }): JSX.Element {
  const { shop } = useWorkbench();
  const format = useFormat();
  const [code, setCode] = createSignal('');
  const found = () => {
    for (const { title, pattern } of props.patterns) {
      const parsed = parsePattern(pattern);
      const embedded = isPattern(parsed) ? readByPattern(parsed, code().trim()) : undefined;
      if (embedded) return { embedded, title: title || pattern };
    }
    return undefined;
  };
  const figure = ({ figure: kind, value, decimals }: EmbeddedCode) => {
    const { digits } = shop();
    const circumstances = { times_milli: 1000, unitPrice_minor: 0, digits, rounding: 'half-away' } as const;
    const { quantity_milli, unitPrice_minor } = labelledFigures(
      { figure: kind, value, decimals },
      circumstances,
    );
    return unitPrice_minor === null ? format.quantity(quantity_milli) : format.money(unitPrice_minor);
  };
  return (
    <div>
      <TextField
        label={t('barcodes.try')}
        description={t('barcodes.tryHelp')}
        value={code()}
        onChange={setCode}
        takesScans
      />
      <Show when={code().trim() !== ''}>
        <Show when={found()} fallback={<Notice>{t('barcodes.tryNone')}</Notice>}>
          {(result) => (
            <Show
              when={result().embedded.expectedCheck === undefined}
              fallback={
                <Notice tone="warning">
                  {t('barcodes.tryCheck', {
                    title: result().title,
                    expected: result().embedded.expectedCheck ?? '',
                    found: code().trim().at(-1) ?? '',
                  })}
                </Notice>
              }
            >
              <Notice tone="success">
                {t(`barcodes.try.${result().embedded.figure}`, {
                  title: result().title,
                  item: result().embedded.item,
                  figure: figure(result().embedded),
                })}
              </Notice>
            </Show>
          )}
        </Show>
      </Show>
    </div>
  );
}
