const KEY = 'counterpart.token';

interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * What lets this window in: out of the printed address once, then kept for the tab. The address bar and the history
 * forget it at once.
 */
export function takeAccessToken(place: Place): string {
  const given = new URLSearchParams(place.location.hash.slice(1)).get('token');
  if (given !== null) {
    place.sessionStorage.setItem(KEY, given);
    place.history.replaceState(null, '', place.location.pathname + place.location.search);
  }
  return given ?? place.sessionStorage.getItem(KEY) ?? '';
}
