/** The argument of the view that begins an intake. */
export const NEW = 'new';

/** What opens the view at a ticket, with one of its devices in front, if told. */
export function ticketArgument(ticket: string, device: string | null = null): string {
  return device === null ? ticket : `${ticket}:${device}`;
}

export function readPlace(argument: string): { readonly ticket: string; readonly device: string | null } {
  const [ticket = '', device] = argument.split(':', 2);
  return { ticket, device: device ?? null };
}
