import type { JSX } from 'solid-js';
import type { RepairDevice } from '../../../api/index.ts';
import styles from '../ticket.module.css';
import { EstimateSide } from './estimate-side.tsx';
import { LabourList } from './labour-list.tsx';
import { PartsList } from './parts-list.tsx';

/** What goes into a repair, what it comes to, and what the customer said to that. */
export function WorkSide(props: { readonly device: RepairDevice }): JSX.Element {
  return (
    <div class={`${styles.stack} ${styles.sized}`}>
      <PartsList device={props.device} />
      <LabourList device={props.device} />
      <EstimateSide device={props.device} />
    </div>
  );
}
