import type { Advice, SyncHealth } from '@counterpart/sdk';

type Figures = Omit<SyncHealth, 'advice'> & {
  /** Why no other till can come in here just now, in a sentence. */
  readonly shut?: string | null;
};
type Rule = (figures: Figures) => Advice | undefined;

const DAY_MS = 86_400_000;
const MB = 1024 * 1024;
/** From these on, in a shop owner's words, the set-up is outgrown. */
const PEOPLE = 10;
const DELAY_MS = 5000;
const TILLS = 5;
const SLOW_COMMIT_MS = 250;
const LONG_WAIT_MS = 2000;
const BACKUP_DAYS = 7;
const LITTLE_SPACE = 500 * MB;
const CLOCK_MS = 60_000;

/** What the figures mean and which step comes next; never empty. */
export function adviceFor(figures: Figures, now: number): Advice[] {
  const rules = [
    away,
    letIn,
    exchanged(now),
    backup(now),
    space,
    delay,
    people,
    tills,
    folder,
    waits,
    disk,
    versions,
    clock,
  ];
  const found = rules.flatMap((rule: Rule) => rule(figures) ?? []);
  return found.length > 0 ? found : [fine(figures)];
}

const away: Rule = ({ state, message }) =>
  state === 'live'
    ? undefined
    : {
        id: 'away',
        tone: 'act',
        title: 'This till does not see the books just now',
        why: message ?? 'They cannot be read or written.',
        next: 'Look after that first. Carts are kept meanwhile.',
      };

const letIn: Rule = ({ shut }) =>
  shut
    ? {
        id: 'let-in',
        tone: 'act',
        title: 'Other tills do not find their way in',
        why: shut,
        next: 'This computer tries again by itself.',
      }
    : undefined;

const exchanged =
  (now: number): Rule =>
  ({ books }) => {
    const exchange = books?.file.exchanged;
    if (!exchange) return undefined;
    const kept = exchange.log
      ? ` What the one before did not hold yet is kept beside it, as ${exchange.log}.`
      : '';
    return {
      id: 'exchanged',
      tone: 'act',
      title: "Another file took the place of the shop's",
      why: `That was ${ago(now - exchange.at)}, while tills had it open: a backup was restored, or a program copied another one there. What was sold after that one was made is not in it.${kept}`,
      next: 'Compare the last receipts with the sales here. If it was a mistake, restore the newest backup.',
    };
  };

function ago(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} min ago` : `${Math.round(minutes / 60)} hours ago`;
}

const backup =
  (now: number): Rule =>
  ({ books }) => {
    if (!books) return undefined;
    const { at, failure } = books.backup;
    const days = at === null ? null : Math.floor((now - at) / DAY_MS);
    const ahead = days !== null && days < -1;
    if (days !== null && days < BACKUP_DAYS && !ahead && failure === null) return undefined;
    const age =
      days === null
        ? 'There is no backup yet.'
        : ahead
          ? 'The newest backup has a date that is still to come: a clock was wrong then, or this one is now.'
          : `The newest backup is ${days} days old.`;
    return {
      id: 'backup',
      tone: 'act',
      title: 'Make a backup',
      why: failure === null ? age : `${days === null ? '' : `${age} `}${failure}`,
      next: 'Back up now, under Settings, Backups, and choose a folder on another disk or a stick.',
    };
  };

const space: Rule = ({ books }) => {
  const free = books?.file.free_bytes ?? null;
  if (free === null || free >= LITTLE_SPACE) return undefined;
  return {
    id: 'space',
    tone: 'act',
    title: 'The disk is nearly full',
    why: `${Math.round(free / MB)} MB are left on the disk that the books are on. When it is full, nothing can be sold.`,
    next: 'Free some space on that computer.',
  };
};

const delay: Rule = ({ delay_ms, place }) => {
  if (!delay_ms || delay_ms.p95 <= DELAY_MS) return undefined;
  return {
    id: 'delay',
    tone: 'act',
    title: 'Changes arrive late',
    why: `One in twenty takes longer than ${(delay_ms.p95 / 1000).toFixed(1)} s to get here.`,
    next:
      place === 'folder'
        ? 'Let one computer keep the books on its own disk: the others are told at once, instead of looking into the shared folder.'
        : 'Put the computer that keeps the books on a cable instead of the wireless network; if it stays slow, move the books to PostgreSQL on a computer of their own.',
  };
};

const people: Rule = ({ books }) =>
  books && books.people > PEOPLE
    ? {
        id: 'people',
        tone: 'consider',
        title: 'The shop has outgrown one file',
        why: `${books.people} people work in it. One file is made for about ${PEOPLE}.`,
        next: 'Move the books to PostgreSQL. Every module works there as it does here.',
      }
    : undefined;

const tills: Rule = ({ tills: all }) => {
  const online = all.filter((till) => till.online).length;
  if (online <= TILLS) return undefined;
  return {
    id: 'tills',
    tone: 'consider',
    title: 'Many tills on one file',
    why: `${online} tills are there. One file is made for up to ${TILLS} in one place.`,
    next: 'For more tills, for several places, or to look in from home or a phone: run the shop on a server with PostgreSQL. Do not open the ports of this one to the internet.',
  };
};

const folder: Rule = ({ place, tills: all }) =>
  place === 'folder'
    ? {
        id: 'folder',
        tone: 'consider',
        title: 'A shared folder is the weakest place',
        why: `${all.length} tills share it. When one loses power while it writes, the others wait for a minute and a half or longer, depending on the drive.`,
        next: 'Let one computer keep the books on its own disk. It costs nothing, and waiting ends.',
      }
    : undefined;

const waits: Rule = ({ books, place }) => {
  if (!books || books.lockWaits.p95_ms <= LONG_WAIT_MS) return undefined;
  return {
    id: 'waits',
    tone: 'act',
    title: 'Tills wait for each other',
    why: `One sale in twenty that had to wait did so for over ${(books.lockWaits.p95_ms / 1000).toFixed(1)} s.`,
    next:
      place === 'keeper'
        ? 'Import and count stock outside opening hours, or move the books to PostgreSQL.'
        : 'Let one computer keep the books for the others: sales that wait then share one trip to the disk.',
  };
};

const disk: Rule = ({ books }) =>
  books?.commit_ms && books.commit_ms.p95 > SLOW_COMMIT_MS
    ? {
        id: 'disk',
        tone: 'consider',
        title: 'The disk is slow',
        why: `One sale in twenty waits ${Math.round(books.commit_ms.p95)} ms until it is safely written.`,
        next: 'Put the books on a solid-state disk.',
      }
    : undefined;

const versions: Rule = ({ tills: all }) => {
  const known = new Set(all.filter((till) => till.online).map(({ version }) => version));
  if (known.size < 2) return undefined;
  const old = [...known].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0]!;
  const names = all.filter((till) => till.online && till.version === old).map(({ name }) => name);
  return {
    id: 'versions',
    tone: 'act',
    title: 'Update a till',
    why: `${names.join(', ')} ${names.length === 1 ? 'runs' : 'run'} version ${old}, others a newer one.`,
    next: 'Bring all to the same version: an older till may not be able to use every module.',
  };
};

const clock: Rule = ({ clock_ms }) =>
  clock_ms !== null && Math.abs(clock_ms) > CLOCK_MS
    ? {
        id: 'clock',
        tone: 'act',
        title: 'The clock of this computer is wrong',
        why: `It differs from the one of the computer that keeps the books by ${Math.round(Math.abs(clock_ms) / 60_000)} minutes.`,
        next: 'Let the system set the time by itself. Nothing is lost; receipts carry the time of the computer that keeps the books.',
      }
    : undefined;

const WHEN_OUTGROWN = `More than ${PEOPLE} people, several places or remote access would be the time for a server with PostgreSQL: one file serves one place.`;

function fine({ place, tills: all }: Figures): Advice {
  const alone = place === 'computer' && all.length < 2;
  return {
    id: 'fine',
    tone: 'good',
    title: 'Everything is as it should be',
    why: 'Changes arrive in time, the books are backed up, and nobody waits.',
    next: `${alone ? 'When a second computer comes, let one keep the books. ' : 'Nothing to do. '}${WHEN_OUTGROWN}`,
  };
}
