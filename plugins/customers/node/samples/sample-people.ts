/** Somebody who buys in the sample shop. Numbers are from ranges that belong to nobody, mails from example domains. */
export interface SamplePerson {
  readonly name: string;
  readonly company?: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly address?: string;
  readonly card?: string;
  readonly group?: (typeof SAMPLE_GROUPS)[number];
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly taxNumber?: string;
  /** Agreed to mails about offers. */
  readonly agreed?: boolean;
}

export const SAMPLE_GROUPS = ['Regulars', 'Trade', 'Staff'] as const;

export const samplePeople: readonly SamplePerson[] = [
  {
    name: 'Anna Schmidt',
    phone: '+49 30 23125 014',
    mail: 'anna.schmidt@example.org',
    address: 'Lindenweg 4\n10115 Berlin',
    card: '2900000010012',
    group: 'Regulars',
    tags: ['coffee'],
    agreed: true,
  },
  {
    name: 'Anna Schmidt-Weber',
    phone: '030/23125014',
    mail: 'anna.weber@example.org',
    note: 'Married in spring; may have an older record.',
  },
  { name: 'Zoë Meyer', phone: '+49 171 3920 016', mail: 'zoe@example.net', tags: ['vegan'], agreed: true },
  {
    name: 'José Ángel Núñez',
    company: 'Panadería Núñez S.L.',
    phone: '+34 900 555 017',
    mail: 'pedidos@example.com',
    address: 'Calle Mayor 12\n28013 Madrid',
    group: 'Trade',
    taxNumber: 'ESB12345678',
  },
  { name: 'Łukasz Wójcik', phone: '+48 601 555 018', tags: ['bikes'] },
  {
    name: 'Siobhán O’Connor',
    phone: '+353 20 915 0019',
    mail: 'siobhan@example.org',
    group: 'Regulars',
    agreed: true,
  },
  { name: 'Çağla Yıldız', phone: '+90 532 555 0020', tags: ['gluten-free'] },
  { name: 'François Lefèvre', mail: 'francois.lefevre@example.org', address: '8 rue des Lilas\n69003 Lyon' },
  { name: 'Nguyễn Thị Hương', phone: '+84 90 555 0021', tags: ['tea'], agreed: true },
  { name: 'محمد الأحمد', phone: '+966 50 555 0022', address: 'شارع الملك فهد\nالرياض', group: 'Regulars' },
  { name: 'فاطمة الزهراء', phone: '٠٥٠ ٥٥٥ ٠٠٢٣', mail: 'fatima@example.org', agreed: true },
  { name: 'דוד לוי', phone: '+972 50 555 0024' },
  { name: 'Дмитрий Иванов', phone: '+7 495 555-00-25', mail: 'd.ivanov@example.org' },
  { name: 'Оксана Шевченко', phone: '+380 44 555 0026', tags: ['bikes', 'tea'] },
  { name: 'Ελένη Παπαδοπούλου', phone: '+30 21 0555 0027', group: 'Regulars' },
  { name: '王小明', phone: '+86 10 5555 0028', address: '中山路 88 号\n上海' },
  { name: '田中 花子', phone: '+81 3 5555 0029', mail: 'hanako@example.jp' },
  { name: '김민준', phone: '+82 2 555 0030', tags: ['coffee'] },
  { name: 'प्रिया शर्मा', phone: '+91 98555 00031', agreed: true },
  { name: 'สมชาย ใจดี', phone: '+66 2 555 0032' },
  {
    name: 'Café am Park',
    company: 'Park Gastronomie GmbH',
    phone: '+49 30 23125 033',
    mail: 'einkauf@example.com',
    address: 'Parkallee 1\n10117 Berlin',
    group: 'Trade',
    tags: ['coffee', 'invoice'],
    taxNumber: 'DE123456789',
  },
  {
    name: 'Bright & Sons',
    company: 'Bright & Sons Ltd',
    phone: '+44 20 7946 0034',
    mail: 'office@example.co.uk',
    group: 'Trade',
    tags: ['invoice'],
    taxNumber: 'GB123456789',
  },
  { name: 'Tom Becker', phone: '+49 30 23125 035', group: 'Staff', note: 'Works on Saturdays.' },
  { name: 'Maria Rossi', phone: '+39 06 9555 0036', mail: 'maria.rossi@example.org', card: '2900000010029' },
  { name: 'Noah Johnson', phone: '+1 202-555-0137', mail: 'noah@example.com', tags: ['vegan'], agreed: true },
];
