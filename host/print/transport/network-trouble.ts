/** What an error of the network means, as the end of a sentence. */
export function networkTrouble(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  switch (code) {
    case 'ECONNREFUSED':
      return 'it refuses the connection: it may be starting, busy with another till, or the port is wrong';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'nothing on the network has this name: check its address';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'it broke the connection off';
    default:
      return 'it does not answer: is it switched on, and in the network?';
  }
}
