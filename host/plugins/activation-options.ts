export interface ActivationOptions {
  /** How long a plugin may take to activate, ms. */
  readonly activation_ms: number;
  /** How long a plugin that is switched off may finish what it is answering, ms. */
  readonly farewell_ms: number;
}
export const ActivationOptions = Symbol.for('counterpart.ActivationOptions');

export const ACTIVATION_DEFAULTS: ActivationOptions = { activation_ms: 5_000, farewell_ms: 5_000 };
