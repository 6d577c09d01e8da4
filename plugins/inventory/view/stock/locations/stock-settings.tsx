import { isRefusal, type Refusal, settingsContract } from '@counterpart/sdk';
import {
  Button,
  createLive,
  IconButton,
  Notice,
  Select,
  Switch,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { inventoryContract, type Location } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './stock-settings.module.css';

const FIRST = '';

/** Under Settings: where stock is, where this till sells from, and how the shop counts. */
export function StockSettings(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const inventory = useClient(inventoryContract);
  const locations = createLive(() => inventory.locations({}));
  const [name, setName] = createSignal('');
  const [problem, setProblem] = createSignal('');
  const told = (answer: object | Refusal) => {
    const isRefused = isRefusal(answer);
    setProblem(isRefused ? answer.message : '');
    return !isRefused;
  };
  const add = async () => {
    if (name().trim() !== '' && told(await inventory.saveLocation({ name: name() }))) setName('');
  };
  const rename = async ({ id }: Location, to: string) => {
    if (to.trim() !== '') told(await inventory.saveLocation({ id, name: to }));
  };
  /** `index` places before it, one place further up. */
  const moveUp = async ({ id, name: called }: Location, index: number) =>
    void told(await inventory.saveLocation({ id, name: called, position: index }));
  const own = () => (locations() ?? []).find(({ tills }) => tills.includes(workbench.till().id))?.id ?? FIRST;
  const sellFrom = async (id: string) =>
    void told(
      await inventory.setTillLocation({ till: workbench.till().id, location: id === FIRST ? null : id }),
    );
  return (
    <div class={`setting-card ${styles.card}`}>
      <Show when={problem() !== ''}>
        <Notice tone="danger">{problem()}</Notice>
      </Show>
      <Show when={workbench.may('inventory.manageLocations')}>
        <ul class={styles.lines} aria-label={t('locations')}>
          <For each={locations() ?? []}>
            {(location, index) => (
              <li class={styles.line}>
                <TextField
                  class={styles.name}
                  label={t('locationName')}
                  hideLabel
                  maxLength={80}
                  value={location.name}
                  onCommit={(to) => void rename(location, to)}
                />
                <Show when={(locations()?.length ?? 0) > 1}>
                  <IconButton
                    icon="chevron-up"
                    label={t('locationUp', { name: location.name })}
                    disabled={index() === 0}
                    onClick={() => void moveUp(location, index())}
                  />
                  <Button
                    kind="quiet"
                    label={t('archiveLocation', { name: location.name })}
                    onClick={() => void inventory.archiveLocation({ location: location.id }).then(told)}
                  >
                    {t('archive')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
          <li class={styles.line} data-new>
            <TextField
              class={styles.name}
              label={t('newLocation')}
              maxLength={80}
              value={name()}
              onChange={setName}
            />
            <Button icon="plus" onClick={() => void add()}>
              {t('addLocation')}
            </Button>
          </li>
        </ul>
        <Show when={(locations()?.length ?? 0) > 1}>
          <Select
            label={t('tillSellsFrom', { till: workbench.till().name })}
            value={own()}
            options={[
              { value: FIRST, label: t('firstLocation') },
              ...(locations() ?? []).map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(id) => void sellFrom(id)}
          />
        </Show>
      </Show>
      <Select
        label={t('costMethod')}
        value={String(workbench.setting('inventory.costMethod'))}
        options={[
          { value: 'average', label: t('costMethod.average') },
          { value: 'fifo', label: t('costMethod.fifo') },
        ]}
        onChange={(value) => void settings.set({ id: 'inventory.costMethod', value })}
      />
      <Switch
        label={t('sellWithoutStock')}
        checked={workbench.setting('inventory.negativeStock') === true}
        onChange={(value) => void settings.set({ id: 'inventory.negativeStock', value })}
      />
    </div>
  );
}
