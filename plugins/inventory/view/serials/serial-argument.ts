const PREFIX = 'serial:';

/** What opens the products view at the life of one serial number. */
export function serialArgument(id: string): string {
  return PREFIX + id;
}

/** The serial number that an argument of the products view is about; undefined when it is about something else. */
export function serialOfArgument(argument: string): string | undefined {
  return argument.startsWith(PREFIX) ? argument.slice(PREFIX.length) : undefined;
}
