import { isRefusal } from '@counterpart/sdk';
import { createLive, Loaded, MoneyField, NumberField, useClient, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { customersContract, type SetTerms, type SetTermsInput } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

/** Under Settings: how much may be owed and when it is due, in the shop and in each group. */
export function AccountSettings(): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const terms = createLive(() => client.terms({}));
  const save = async (of: SetTermsInput['of'], set: SetTerms) => {
    const result = await client.setTerms({ of, ...set });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  return (
    <Loaded live={terms}>
      {(found) => (
        <div class={`setting-card ${styles['card']}`}>
          <TermsFields
            name={t('terms.shop')}
            description={t('terms.shopHelp')}
            terms={found().shop}
            onSave={(set) => void save({ level: 'shop' }, set)}
          />
          <For each={found().groups}>
            {(group) => (
              <TermsFields
                name={group.name}
                description={t('terms.groupHelp')}
                terms={group}
                onSave={(set) => void save({ level: 'group', id: group.id }, set)}
              />
            )}
          </For>
        </div>
      )}
    </Loaded>
  );
}

interface TermsFieldsProps {
  readonly name: string;
  readonly description: string;
  readonly terms: SetTerms;
  readonly onSave: (terms: SetTerms) => void;
}

function TermsFields(props: TermsFieldsProps): JSX.Element {
  const now = () => ({ limit_minor: props.terms.limit_minor, dueDays: props.terms.dueDays });
  return (
    <fieldset class={styles['terms']}>
      <legend class={styles['legend']}>{props.name}</legend>
      <Show when={props.description}>
        <p class={styles['hint']}>{props.description}</p>
      </Show>
      <div class={styles['pair']}>
        <MoneyField
          label={t('account.limit')}
          value={props.terms.limit_minor}
          onCommit={(limit_minor) => props.onSave({ ...now(), limit_minor })}
        />
        <NumberField
          label={t('account.dueDays')}
          min={0}
          max={3650}
          value={props.terms.dueDays}
          onCommit={(dueDays) => props.onSave({ ...now(), dueDays })}
        />
      </div>
    </fieldset>
  );
}
