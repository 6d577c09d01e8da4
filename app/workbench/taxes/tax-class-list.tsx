import { isRefusal, newId, shopContract, type TaxClass, toFaultData } from '@counterpart/sdk';
import { Badge, Button, IconButton, Notice, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { emptyRate, withFirst } from './rate-drafts.ts';
import { rateFigures, rateRemarks } from './rate-words.ts';
import { TaxClassDialog } from './tax-class-dialog.tsx';

/** The tax classes with their rates; the first is the one that products get. */
export function TaxClassList(): JSX.Element {
  const { shop } = useWorkbench();
  const client = useClient(shopContract);
  const format = useFormat();
  const [edited, setEdited] = createSignal<TaxClass>();
  const [trouble, setTrouble] = createSignal<string>();
  const makeFirst = async (id: string) => {
    setTrouble(undefined);
    try {
      const result = await client.update({ taxClasses: withFirst(shop().taxClasses, id) });
      if (isRefusal(result)) setTrouble(result.message);
    } catch (error) {
      setTrouble(toFaultData(error).message);
    }
  };
  return (
    <div class="setting-card">
      <h3>{t('taxes.classes')}</h3>
      <p class="status-quiet">{t('taxes.classes.help')}</p>
      <Show when={trouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <ul role="list" class="taxes-classes" aria-label={t('taxes.classes')}>
        <For each={shop().taxClasses}>
          {(taxClass, index) => (
            <li aria-label={taxClass.name} class="taxes-class">
              <div class="taxes-class-text">
                <span class="taxes-class-name">
                  {taxClass.name}
                  <Show when={index() === 0}>
                    <Badge tone="accent">{t('taxes.first')}</Badge>
                  </Show>
                </span>
                <For each={taxClass.rates} fallback={<span class="status-quiet">{t('taxes.noRates')}</span>}>
                  {(rate) => (
                    <span class="taxes-rate">
                      <span>{rate.name}</span>
                      <strong>{rateFigures(rate, format)}</strong>
                      <For each={rateRemarks(rate, shop(), format)}>
                        {(remark) => <Badge>{remark}</Badge>}
                      </For>
                    </span>
                  )}
                </For>
              </div>
              <Show when={index() > 0}>
                <Button
                  kind="quiet"
                  label={t('taxes.makeFirst.label', { name: taxClass.name })}
                  onClick={() => void makeFirst(taxClass.id)}
                >
                  {t('taxes.makeFirst')}
                </Button>
              </Show>
              <IconButton
                icon="pencil"
                label={t('taxes.change', { name: taxClass.name })}
                onClick={() => setEdited(taxClass)}
              />
            </li>
          )}
        </For>
      </ul>
      <Button icon="plus" onClick={() => setEdited({ id: newId(), name: '', rates: [emptyRate(newId())] })}>
        {t('taxes.add')}
      </Button>
      <Show when={edited()} keyed>
        {(taxClass) => <TaxClassDialog taxClass={taxClass} onClose={() => setEdited(undefined)} />}
      </Show>
    </div>
  );
}
