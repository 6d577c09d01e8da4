import { Button, createLive, EmptyState, Loaded, useClient, useFormat } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { customersContract, type PriceRule } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { PriceRuleDialog } from './price-rule-dialog.tsx';
import styles from './settings.module.css';

/** Under Settings: what groups of customers pay. */
export function PriceListSettings(): JSX.Element {
  const client = useClient(customersContract);
  const rules = createLive(() => client.priceRules({}));
  const groups = createLive(() => client.groups());
  const [editing, setEditing] = createSignal<PriceRule | 'new'>();
  return (
    <Loaded live={rules}>
      {(found) => (
        <div class={`setting-card ${styles['card']}`}>
          <p class={styles['hint']}>{t('prices.help')}</p>
          <Show
            when={(groups()?.length ?? 1) > 0}
            fallback={
              <EmptyState icon="users" title={t('prices.noGroups')} text={t('prices.noGroupsHelp')} />
            }
          >
            <ul class={styles['rules']} role="list">
              <For each={found()}>{(rule) => <RuleLine rule={rule} onEdit={() => setEditing(rule)} />}</For>
            </ul>
            <Button icon="plus" onClick={() => setEditing('new')}>
              {t('prices.add')}
            </Button>
          </Show>
          <PriceRuleDialog rule={editing()} groups={groups() ?? []} onClose={() => setEditing(undefined)} />
        </div>
      )}
    </Loaded>
  );
}

function RuleLine(props: { readonly rule: PriceRule; readonly onEdit: () => void }): JSX.Element {
  const format = useFormat();
  const what = () => {
    const { reach } = props.rule;
    if (reach.kind === 'item') return reach.name;
    return reach.kind === 'category' ? reach.category : t('prices.everything');
  };
  const price = () => {
    const { price } = props.rule;
    return price.kind === 'fixed'
      ? format.money(price.price_minor)
      : t('prices.percentOff', { percent: price.percent_ppm / 10_000 });
  };
  const period = () =>
    [
      props.rule.validFrom && t('prices.fromDay', { day: props.rule.validFrom }),
      props.rule.validUntil && t('prices.untilDay', { day: props.rule.validUntil }),
    ].filter(Boolean);
  return (
    <li class={styles['rule']}>
      <span class={styles['ruleText']}>
        <span>
          {props.rule.groupName}: {what()}
        </span>
        <span class={styles['hint']}>{[price(), ...period()].join(' · ')}</span>
      </span>
      <Button
        kind="quiet"
        icon="pencil"
        label={t('prices.edit', { group: props.rule.groupName, what: what() })}
        onClick={() => props.onEdit()}
      />
    </li>
  );
}
