/** Everyday words for those of registers, and abbreviated counties: used only where the register has the word. */

/** Everyday words, each with those that may stand for it in a title or a name, the likeliest first. */
export const EVERYDAY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    residents: ['citizens', 'resident', 'people'],
    lose: ['lost'],
    resident: ['citizen', 'residents'],
    citizens: ['residents', 'citizen'],
    web: ['website'],
    visits: ['sessions', 'visitors'],
    visitors: ['sessions', 'visits'],
    phone: ['calls', 'telephone'],
    phones: ['calls', 'telephone'],
    telephone: ['calls', 'phone'],
    telephones: ['calls', 'phone'],
    refresh: ['replaced', 'replacement'],
    replacement: ['replaced', 'refresh'],
    traffic: ['sessions', 'visits', 'visitors'],
    outage: ['availability'],
    outages: ['availability'],
    downtime: ['availability'],
    uptime: ['availability'],
    roads: ['highways', 'highway'],
    road: ['highways', 'highway'],
    homeless: ['homelessness', 'temporary'],
    homelessness: ['homeless', 'temporary'],
    bins: ['waste', 'refuse'],
    sickness: ['absence', 'sick'],
    gov: ['governance'],
    comms: ['communications'],
    hunts: ['huntingdonshire'],
    cambs: ['cambridgeshire'],
    beds: ['bedfordshire'],
    berks: ['berkshire'],
    bucks: ['buckinghamshire'],
    derbys: ['derbyshire'],
    glos: ['gloucestershire'],
    hants: ['hampshire'],
    herts: ['hertfordshire'],
    lancs: ['lancashire'],
    leics: ['leicestershire'],
    lincs: ['lincolnshire'],
    northants: ['northamptonshire'],
    notts: ['nottinghamshire'],
    oxon: ['oxfordshire'],
    salop: ['shropshire'],
    staffs: ['staffordshire'],
    warks: ['warwickshire'],
    wilts: ['wiltshire'],
    worcs: ['worcestershire'],
    yorks: ['yorkshire'],
  }),
);

/** People's abbreviations of words that registers write in full. */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['cust', 'customer'],
  ['csat', 'customer satisfaction'],
  ['svcs', 'services'],
  ['mgmt', 'management'],
  ['avail', 'availability'],
  ['reqs', 'requests'],
  ['incs', 'incidents'],
  ['apps', 'applications'],
  ['app', 'application'],
  ['perf', 'performance'],
  ['cttee', 'committee'],
]);

/** Names in full for what registers shorten. */
export const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['freedom of information', 'foi'],
  ['subject access requests', 'sars'],
  ['data subject access requests', 'dsars'],
  ['service level agreement', 'sla'],
  ['huntingdonshire', 'hdc'],
  ['hunts', 'hdc'],
  ['south cambridgeshire', 'scdc'],
  ['south cambs', 'scdc'],
]);

/** What services do, in the words that look like a verb's: “recycling” names an indicator, “changing” does not. */
export const ACTIVITIES: ReadonlySet<string> = new Set(
  'recycling composting tipping littering cleaning cleansing sweeping gritting lighting parking housing letting reletting planning licensing fostering caring training learning recruiting banking billing ticketing building funding engineering safeguarding'.split(
    ' ',
  ),
);

/** What is said of one thing in several words, each with words that a title may have for it: a home that stands empty. */
export const CALLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    voids: ['void', 'relet', 'relets', 'let council home', 'let home', 'empty home'],
    void: ['voids', 'relet', 'let council home', 'let home', 'empty home'],
    relet: ['relets', 'voids', 'void', 'let council home', 'let home'],
    relets: ['relet', 'voids', 'void', 'let council home', 'let home'],
    reletting: ['relet', 'relets', 'voids', 'void', 'let council home', 'let home'],
  }),
);
