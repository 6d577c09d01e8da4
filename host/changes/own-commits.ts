/** Which commits are this process's own, so that the delay is measured on those of others. */
export class OwnCommits {
  readonly #seqs = new Set<number>();

  add(seq: number): void {
    this.#seqs.add(seq);
  }

  /** Whether `seq` is one; it is asked once for each. */
  take(seq: number): boolean {
    return this.#seqs.delete(seq);
  }

  /** A resync skips numbers. */
  forgetUpTo(seq: number): void {
    for (const own of this.#seqs) if (own <= seq) this.#seqs.delete(own);
  }
}
