import { definePoint } from '@counterpart/sdk';
import type { Component } from 'solid-js';

/** What a form for something new to sell gets: the code that nothing has yet, and whom to tell when it is saved. */
export interface NewItemProps {
  readonly code: string;
  /** Saved under that code: the sale goes on with it. */
  onDone(): void;
}

/** A module that can make what a scanned code stands for; offered on the sell screen under the join's title. */
export interface NewItemForm {
  /** Whoever lacks it is not offered the form. */
  readonly permission: string;
  readonly form: Component<NewItemProps>;
}

export const NewItems = definePoint<{ view: NewItemForm }>('sales.newItems/v1', { scope: 'till' });
