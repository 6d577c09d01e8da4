import { isRefusal, type Refusal } from '@counterpart/sdk';
import {
  Button,
  createLive,
  IconButton,
  Notice,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { customersContract, type Group } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './settings.module.css';

/** The groups of customers: renamed where they stand, made below, removed; whoever was in one is in none then. */
export function GroupSettings(): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const groups = createLive(() => client.groups({}));
  const [name, setName] = createSignal('');
  const [problem, setProblem] = createSignal('');
  const told = (answer: object | Refusal) => {
    const refused = isRefusal(answer);
    setProblem(refused ? answer.message : '');
    return !refused;
  };
  const add = async () => {
    if (name().trim() !== '' && told(await client.saveGroup({ name: name() }))) setName('');
  };
  const rename = async ({ id, revision }: Group, to: string) => {
    if (to.trim() !== '') told(await client.saveGroup({ id, revision, name: to }));
  };
  const remove = async (group: Group) => {
    if (!told(await client.removeGroup({ id: group.id }))) return;
    const text = t('groupRemoved', { name: group.name });
    workbench.notify({ kind: 'success', text });
  };
  return (
    <fieldset class={styles['terms']}>
      <legend class={styles['legend']}>{t('groups')}</legend>
      <p class={styles['hint']}>{t('groupsHint')}</p>
      <Show when={problem() !== ''}>
        <Notice tone="danger">{problem()}</Notice>
      </Show>
      <ul class={styles['rules']} aria-label={t('groups')}>
        <For each={groups() ?? []}>
          {(group) => (
            <li class={styles['rule']}>
              <div class={styles['ruleText']}>
                <TextField
                  label={t('groupName')}
                  hideLabel
                  maxLength={80}
                  value={group.name}
                  onCommit={(to) => void rename(group, to)}
                />
              </div>
              <span class={styles['hint']}>
                {group.customers === 1 ? t('listCountOne') : t('listCount', { total: group.customers })}
              </span>
              <IconButton
                icon="trash"
                label={t('removeGroup', { name: group.name })}
                onClick={() => void remove(group)}
              />
            </li>
          )}
        </For>
      </ul>
      <div class={styles['rule']}>
        <div class={styles['ruleText']}>
          <TextField label={t('newGroup')} maxLength={80} value={name()} onChange={setName} />
        </div>
        <Button icon="plus" onClick={() => void add()}>
          {t('addGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
