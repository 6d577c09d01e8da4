import { settingsContract } from '@counterpart/sdk';
import { NumberField, Select, Switch, TextField, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

/** How repairs are numbered and promised, what they are taxed as, and when the customer has to be asked. */
export function GeneralSettings(): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const tell = useTell();
  const text = (id: string) => String(workbench.setting(`repairs.${id}`) ?? '');
  const number = (id: string) => Number(workbench.setting(`repairs.${id}`) ?? 0);
  const set = (id: string, value: string | number | boolean | null) =>
    value !== null && void tell(settings.set({ id: `repairs.${id}`, value }));
  return (
    <div class={styles.stack}>
      <TextField
        label={t('set.numberPrefix')}
        description={t('set.numberPrefixHelp')}
        maxLength={12}
        value={text('numberPrefix')}
        onCommit={(value) => set('numberPrefix', value)}
      />
      <NumberField
        label={t('set.daysToRepair')}
        min={0}
        max={365}
        value={number('daysToRepair')}
        onCommit={(value) => set('daysToRepair', value)}
      />
      <NumberField
        label={t('set.warrantyMonths')}
        min={0}
        max={120}
        value={number('warrantyMonths')}
        onCommit={(value) => set('warrantyMonths', value)}
      />
      <Select
        label={t('set.taxClass')}
        value={text('taxClass')}
        options={[
          { value: '', label: t('set.firstTaxClass') },
          ...workbench.shop().taxClasses.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => set('taxClass', value)}
      />
      <Switch
        label={t('set.needApproval')}
        checked={workbench.setting('repairs.needApproval') === true}
        onChange={(value) => set('needApproval', value)}
      />
      <Switch
        label={t('set.waiveDiagnosis')}
        checked={workbench.setting('repairs.waiveDiagnosis') === true}
        onChange={(value) => set('waiveDiagnosis', value)}
      />
      <TextField
        label={t('set.stubText')}
        multiline={4}
        maxLength={2000}
        value={text('stubText')}
        onCommit={(value) => set('stubText', value)}
      />
    </div>
  );
}
