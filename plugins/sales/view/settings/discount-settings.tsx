import { For, type JSX } from 'solid-js';
import { isRefusal, settingsContract } from '@counterpart/sdk';
import { PercentField, useClient, useWorkbench } from '@counterpart/sdk/view';
import { DISCOUNT_LIMITS } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './discount-settings.module.css';

const FIELDS = [
  { id: DISCOUNT_LIMITS.cashier, label: 'limits.cashier', help: 'limits.cashierHelp' },
  { id: DISCOUNT_LIMITS.manager, label: 'limits.manager', help: 'limits.managerHelp' },
] as const;

/** Under Settings: how much a role may take off without somebody else's PIN. */
export function DiscountSettings(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const save = async (id: string, value: number | null) => {
    if (value === null) return;
    const result = await settings.set({ id, value });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  return (
    <div class={`setting-card ${styles['card']}`}>
      <For each={FIELDS}>
        {({ id, label, help }) => (
          <PercentField
            label={t(label)}
            description={t(help)}
            max={1_000_000}
            value={Number(workbench.setting(id) ?? 0)}
            onCommit={(value) => void save(id, value)}
          />
        )}
      </For>
    </div>
  );
}
