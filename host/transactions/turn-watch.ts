/**
 * The turn rule: when the microtask queue has drained, a transaction that is neither settled nor waiting for a
 * statement of its own awaits something foreign. One check for each drain, however many statements ran in it.
 */
export class TurnWatch {
  readonly #isForeign: () => boolean;
  readonly #report: () => void;
  #armed = false;

  constructor(isForeign: () => boolean, report: () => void) {
    this.#isForeign = isForeign;
    this.#report = report;
  }

  arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    queueMicrotask(this.#afterTurn);
  }

  readonly #afterTurn = (): void => process.nextTick(this.#check);

  readonly #check = (): void => {
    this.#armed = false;
    if (this.#isForeign()) this.#report();
  };
}
