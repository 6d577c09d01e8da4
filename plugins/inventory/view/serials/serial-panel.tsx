import {
  Button,
  createLive,
  Figure,
  Loaded,
  Notice,
  SidePanel,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { SerialCorrection } from './serial-correction.tsx';
import { SerialEventLine } from './serial-event-line.tsx';
import { SerialState } from './serial-state.tsx';
import styles from './serials.module.css';

interface SerialPanelProps {
  readonly id: string;
  readonly onProduct: (id: string) => void;
  readonly onClose: () => void;
}

/** The whole life of one thing on one page: bought, sold, given back, repaired, its warranty. */
export function SerialPanel(props: SerialPanelProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const life = createLive(() => inventory.serial({ id: props.id }));
  return (
    <SidePanel title={life()?.serial ?? t('serialNumber')} onClose={() => props.onClose()}>
      <Loaded
        live={life}
        isEmpty={(found) => found === null}
        empty={<Notice tone="warning">{t('unknownSerial')}</Notice>}
      >
        {(found) => (
          <Show when={found()}>
            {(serial) => (
              <>
                <div class={styles.head}>
                  <Button kind="quiet" icon="package" onClick={() => props.onProduct(serial().product.id)}>
                    {serial().product.name}
                  </Button>
                  <SerialState serial={serial()} />
                </div>
                <Show when={serial().warrantyUntil}>
                  {(until) => <Figure label={t('warrantyUntil')}>{format.date(until())}</Figure>}
                </Show>
                <ol class={styles.events} aria-label={t('life')}>
                  <For each={serial().events}>{(event) => <SerialEventLine event={event} />}</For>
                </ol>
                <Show when={workbench.may('inventory.adjustStock')}>
                  <SerialCorrection serial={serial()} />
                </Show>
              </>
            )}
          </Show>
        )}
      </Loaded>
    </SidePanel>
  );
}
