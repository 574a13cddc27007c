interface ChecklistRow {
  readonly id: string;
  readonly title: string;
  /** Where it is done: a place in Crisp's settings, or in the team's own work. */
  readonly where: string;
  /** True when every Crisp website needs an attestation of its own. */
  readonly perWebsite: boolean;
}

/**
 * The rows of Crisp's own privacy checklist, in its order.
 * Sources: help.crisp.chat/en/article/ how-to-be-legally-compliant-to-your-customers-with-crisp-1ih9v85/ (rows, DPA),
 * how-can-i-change-agent-roles-owner-or-member-11rw59p (Operators and Teams), navigating-the-hugo-interface-and-features-h1eatv
 * (AI Agent), how-to-prevent-users-from-seeing-when-an-agent-os-composing-or-read-a-message-1ixrdz7/ (chatbox privacy).
 */
export const CHECKLIST = [
  {
    id: 'dpa',
    title: 'Sign the data processing agreement',
    where: 'Settings → Workspace Settings → Data, Limits & Legal → Contract Agreements',
    perWebsite: true,
  },
  {
    id: 'total-privacy-mode',
    title: 'Delay the start of the chatbox with Total Privacy Mode',
    where: 'Settings → Chatbox Settings → Chatbox Behavior → Privacy',
    perWebsite: false,
  },
  {
    id: 'consent-before-load',
    title: 'Load Crisp only after consent',
    where: 'the code that loads the chatbox, or the tag manager',
    perWebsite: false,
  },
  {
    id: 'ai-disclosure',
    title: 'Tell visitors up front that AI answers',
    where: 'AI Agent → Agent → Settings',
    perWebsite: false,
  },
  {
    id: 'necessary-data',
    title: 'Push only data that is necessary and allowed',
    where: 'the code, and the "data" list of this config',
    perWebsite: false,
  },
  {
    id: 'profile-erasure',
    title: 'Remove contact profiles',
    where: 'Contacts, or the REST API',
    perWebsite: false,
  },
  {
    id: 'conversation-erasure',
    title: 'Remove conversation content',
    where: 'Inbox, or the REST API',
    perWebsite: false,
  },
  {
    id: 'retention',
    title: 'Define retention rules',
    where: 'a job of yours against the REST API, and the "retention" of this config',
    perWebsite: false,
  },
  {
    id: 'permissions',
    title: 'Restrict what operators may do',
    where: 'Settings → Workspace Settings → Operators and Teams',
    perWebsite: false,
  },
  {
    id: '2fa',
    title: 'Enforce two-factor authentication',
    where: 'Settings → Workspace Settings → Operators and Teams',
    perWebsite: false,
  },
  {
    id: 'escalation',
    title: 'Let visitors reach a person instead of Hugo',
    where: 'AI Agent → Agent → Settings',
    perWebsite: false,
  },
  {
    id: 'magic-browse',
    title: 'Review MagicBrowse and MagicType',
    where: 'Settings → Chatbox Settings → Chatbox Behavior',
    perWebsite: false,
  },
  {
    id: 'policies',
    title: 'Update the public privacy and cookie policies',
    where: 'the privacy policy and the cookie policy of the site',
    perWebsite: false,
  },
  {
    id: 'training-data',
    title: 'Keep personal data out of what the AI is trained with',
    where: 'AI Agent → the sources that Hugo answers from',
    perWebsite: false,
  },
  {
    id: 'resync',
    title: 'Connected tools cannot bring erased data back',
    where: 'Plugins, and every job that writes to Crisp',
    perWebsite: false,
  },
] as const satisfies readonly ChecklistRow[];

/** The key of a checklist row under `attestations`. */
export type AttestationRow = (typeof CHECKLIST)[number]['id'];
