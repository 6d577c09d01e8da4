import { definePoint } from '../points/point.ts';

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** The view that shows it and what to hand to it. */
  readonly view: string;
  readonly argument: string;
}

/** Contributes to the command bar. Called inside a query, with the caller's rights already checked. */
export interface SearchProvider {
  readonly permission: string;
  search(term: string, limit: number): Promise<readonly Found[]>;
}

export const Search = definePoint<{ node: SearchProvider }>('frame.search/v1');
