/** What Crisp itself makes of an item (design: `personal`). `content` depends on what is put in. */
export type Nature = 'direct' | 'linked' | 'content' | 'none';

export interface ItemRow {
  /** An item, or the beginning of items when it ends in `.` or `:`. */
  readonly item: string;
  readonly nature: Nature;
  /** Categories that hold whatever the value is called. */
  readonly categories: readonly string[];
  /** The item is a field of a person, so that weak words (`city`) count in it. */
  readonly person?: true;
  /** What follows in the item was chosen by the code and speaks for the datum: `session:data.phone`. */
  readonly named?: true;
}

// The most particular row comes first. Fields of profiles and conversations: docs.crisp.chat, REST API v1.
// prettier-ignore
export const ITEMS: readonly ItemRow[] = [
  { item: 'user:email', nature: 'direct', categories: ['contact.email'], person: true },
  { item: 'user:phone', nature: 'direct', categories: ['contact.phone'], person: true },
  { item: 'user:nickname', nature: 'direct', categories: ['identity.name.full'], person: true },
  { item: 'user:avatar', nature: 'direct', categories: ['identity.photo'], person: true },
  { item: 'user:company', nature: 'linked', categories: ['work.company'] },
  { item: 'user:', nature: 'content', categories: [], person: true, named: true },

  { item: 'session:token', nature: 'linked', categories: ['account.user_id'] },
  { item: 'session:data.', nature: 'content', categories: [], named: true },
  { item: 'session:segments', nature: 'linked', categories: [] },
  { item: 'session:event.', nature: 'content', categories: [] },

  { item: 'message:text', nature: 'linked', categories: ['content.message'] },
  { item: 'message:send', nature: 'linked', categories: ['content.message'] },
  { item: 'message:', nature: 'linked', categories: [] },
  { item: 'helpdesk:query', nature: 'linked', categories: ['content.message'] },
  { item: 'bot:scenario', nature: 'content', categories: [] },
  { item: 'hugo:tool.', nature: 'content', categories: [] },
  // Crisp keeps the address with the session, and the page's address, title, languages and time zone go with it.
  { item: 'chatbox:load', nature: 'linked', categories: ['online.ip_address', 'online.cookie_id', 'online.user_agent', 'behavior.browsing', 'demographic.language', 'location.imprecise'] },

  { item: 'people:profile.email', nature: 'direct', categories: ['contact.email'] },
  { item: 'people:profile.person.nickname', nature: 'direct', categories: ['identity.name.full'] },
  { item: 'people:profile.person.phone', nature: 'direct', categories: ['contact.phone'] },
  { item: 'people:profile.person.avatar', nature: 'direct', categories: ['identity.photo'] },
  { item: 'people:profile.person.address', nature: 'direct', categories: ['contact.address'] },
  { item: 'people:profile.person.gender', nature: 'linked', categories: ['identity.gender'] },
  { item: 'people:profile.person.website', nature: 'direct', categories: ['contact.social_profile'] },
  { item: 'people:profile.person.profiles', nature: 'direct', categories: ['contact.social_profile'] },
  { item: 'people:profile.person.description', nature: 'linked', categories: ['demographic.profile'] },
  { item: 'people:profile.person.employment', nature: 'linked', categories: ['work.job'] },
  { item: 'people:profile.person.geolocation.coordinates', nature: 'linked', categories: ['location.precise'] },
  { item: 'people:profile.person.geolocation', nature: 'linked', categories: ['location.imprecise'] },
  { item: 'people:profile.person.timezone', nature: 'linked', categories: ['location.imprecise'] },
  { item: 'people:profile.person.locales', nature: 'linked', categories: ['demographic.language'] },
  { item: 'people:profile.company', nature: 'linked', categories: ['work.company'] },
  { item: 'people:profile.notepad', nature: 'linked', categories: ['content.message'] },
  { item: 'people:profile.segments', nature: 'linked', categories: [] },
  { item: 'people:profile.active', nature: 'linked', categories: [] },
  { item: 'people:profile.', nature: 'content', categories: [], person: true, named: true },
  { item: 'people:data.', nature: 'content', categories: [], named: true },
  { item: 'people:event.', nature: 'content', categories: [] },
  { item: 'people:subscription', nature: 'linked', categories: ['privacy.preferences'] },
  { item: 'people:import', nature: 'content', categories: [] },

  { item: 'conversation:meta.nickname', nature: 'direct', categories: ['identity.name.full'] },
  { item: 'conversation:meta.email', nature: 'direct', categories: ['contact.email'] },
  { item: 'conversation:meta.phone', nature: 'direct', categories: ['contact.phone'] },
  { item: 'conversation:meta.address', nature: 'direct', categories: ['contact.address'] },
  { item: 'conversation:meta.avatar', nature: 'direct', categories: ['identity.photo'] },
  { item: 'conversation:meta.ip', nature: 'linked', categories: ['online.ip_address'] },
  { item: 'conversation:meta.subject', nature: 'linked', categories: ['content.message'] },
  { item: 'conversation:meta.device.geolocation.coordinates', nature: 'linked', categories: ['location.precise'] },
  { item: 'conversation:meta.device.geolocation', nature: 'linked', categories: ['location.imprecise'] },
  { item: 'conversation:meta.device.timezone', nature: 'linked', categories: ['location.imprecise'] },
  { item: 'conversation:meta.device.locales', nature: 'linked', categories: ['demographic.language'] },
  { item: 'conversation:meta.device', nature: 'linked', categories: ['online.user_agent'] },
  { item: 'conversation:meta.connection', nature: 'linked', categories: ['online.ip_address'] },
  { item: 'conversation:meta.segments', nature: 'linked', categories: [] },
  { item: 'conversation:meta.origin', nature: 'linked', categories: [] },
  { item: 'conversation:meta.data.', nature: 'content', categories: [], named: true },
  { item: 'conversation:meta.', nature: 'content', categories: [], person: true, named: true },
  { item: 'conversation:message', nature: 'linked', categories: ['content.message'] },
  { item: 'conversation:participants', nature: 'direct', categories: ['contact.email'] },
  { item: 'conversation:transcript', nature: 'direct', categories: ['contact.email'] },

  { item: 'batch:data.', nature: 'content', categories: [], named: true },
  { item: 'batch:segments', nature: 'linked', categories: [] },
  { item: 'campaign', nature: 'linked', categories: [] },
  { item: 'bucket', nature: 'content', categories: [] },
  { item: 'plugin:payload', nature: 'content', categories: [] },
  { item: 'read:', nature: 'content', categories: [] },
  { item: 'erase:', nature: 'none', categories: [] },
  { item: 'reset:', nature: 'none', categories: [] },
];

const UNKNOWN: ItemRow = { item: '', nature: 'content', categories: [], named: true };

/** The row of an item; one that says nothing for items that are not Crisp's. */
export const itemRow = (item: string): ItemRow => ITEMS.find((row) => covers(row.item, item)) ?? UNKNOWN;

/** `people:profile.company` also covers the fields below it. */
function covers(row: string, item: string): boolean {
  if (!item.startsWith(row)) return false;
  const next = item[row.length];
  return next === undefined || next === '.' || next === ':' || row.endsWith('.') || row.endsWith(':');
}
