import type { Implicit, Stored } from '../catalogue/crisp/cookies.ts';
import type { PolicyWords, Unit } from './policy-words.ts';

const GAPS = {
  purpose: 'finalité',
  basis: 'base légale',
  kept: 'durée de conservation',
  lifetime: 'durée',
  which: 'quelles informations',
} as const;

const ITEMS = {
  data: (key: string) => `Information « ${key} »`,
  segments: () => 'Étiquettes qui classent les conversations (segments)',
  event: (key: string) => `Survenue de l’événement « ${key} »`,
  token: () => 'Identifiant qui relie le chat à un compte (jeton de session)',
  message: () => 'Messages',
  unknown: () => 'Autres informations [à compléter : quelles informations]',
  other: (key: string) => key,
} as const;

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  second: ['seconde', 'secondes'],
  minute: ['minute', 'minutes'],
  hour: ['heure', 'heures'],
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
};

/** By the name in the catalogue; a test compares the two. */
export const STORED_FR: Readonly<Record<string, readonly [purpose: string, lifetime: string]>> = {
  'crisp-client/session/<website id>': [
    'Contient l’identifiant de la session de chat, afin que la conversation se poursuive à la page ou à la visite suivante.',
    'environ 6 mois après la dernière visite',
  ],
  'crisp-client/session/<website id>/<session token>': [
    'Contient l’identifiant de la session de chat d’une personne connue. Le jeton de session est lisible dans le nom.',
    'environ 6 mois après la dernière visite',
  ],
  'crisp-client/socket/<website id>': [
    'Mémorise si le chat se connecte immédiatement (1) ou seulement lorsqu’il est utilisé (0).',
    '10 minutes ou 2 jours',
  ],
  'crisp-client/domain-detect/<time>': [
    'Détermine le domaine le plus large sur lequel un cookie peut être déposé.',
    'supprimé immédiatement',
  ],
  'crisp-client/trigger/<website id>/<trigger>': [
    'Mémorise les messages automatiques déjà affichés.',
    'jusqu’à sa suppression',
  ],
  'crisp-client/minimized/<website id>/general_entice/conceal': [
    'Mémorise que la bulle d’accueil a été fermée.',
    'jusqu’à sa suppression',
  ],
  'crisp-client/browsing/<website id>': [
    'Maintient une session de navigation partagée (MagicBrowse) d’une page à l’autre.',
    'jusqu’à la fermeture de l’onglet',
  ],
  'crisp-client/loader/storage/check': [
    'Vérifie si le navigateur peut conserver des données.',
    'jusqu’à sa suppression',
  ],
};

/** By the name in the catalogue; a test compares the two. */
export const IMPLICIT_FR: Readonly<Record<string, readonly [data: string, detail: string]>> = {
  'IP address': ['Adresse IP', 'Vue par le serveur et conservée avec la session de chat.'],
  'Browser and device': ['Navigateur et appareil', 'L’agent utilisateur et les capacités du navigateur.'],
  'Languages and time zone': [
    'Langues et fuseau horaire',
    'Les langues du navigateur et le décalage de son fuseau horaire.',
  ],
  'Pages visited': [
    'Pages consultées',
    'Adresse avec ses paramètres, titre et provenance de chaque page, y compris lorsqu’une application monopage change l’adresse.',
  ],
  'Session identifier': [
    'Identifiant de session',
    'L’identifiant de la session de chat, et le jeton de session si le site en définit un.',
  ],
  'Text while it is typed': [
    'Texte en cours de saisie',
    'Un aperçu du message avant son envoi (MagicType), sauf si le navigateur demande à ne pas être suivi ou si le site l’a désactivé.',
  ],
  'Messages and files': ['Messages et fichiers', 'Ce que vous écrivez, dites ou joignez.'],
  'View of the page': [
    'Vue de la page',
    'Contenu de la page, souris, défilement et clics pendant qu’un opérateur navigue avec vous (MagicBrowse).',
  ],
};

function stored({ name, purpose, lifetime }: Stored): ReturnType<PolicyWords['stored']> {
  const [purposeFr, lifetimeFr] = STORED_FR[name] ?? [purpose, lifetime];
  return { purpose: purposeFr, lifetime: lifetimeFr };
}

function implicit({ data, detail }: Implicit): ReturnType<PolicyWords['implicit']> {
  const [dataFr, detailFr] = IMPLICIT_FR[data] ?? [data, detail];
  return { data: dataFr, detail: detailFr };
}

export const POLICY_FR: PolicyWords = {
  title: 'Chat (Crisp)',
  processor:
    'Notre chat est fourni par Crisp IM SAS, Nantes, France (« Crisp »), qui traite des données personnelles pour notre compte en qualité de sous-traitant (art. 28 du RGPD).',
  agreement: 'Nous avons conclu avec Crisp un accord de sous-traitance des données.',
  loads: {
    consent:
      'Le chat n’est chargé qu’après votre accord. Avant cela, il n’envoie rien à Crisp et ne dépose aucun cookie.',
    some: 'Sur certaines parties de notre site, le chat est chargé avant que votre consentement ne soit demandé.',
    none: 'Le chat est chargé lorsque vous ouvrez nos pages.',
    unknown: 'Le chat peut être chargé lorsque vous ouvrez nos pages.',
  },
  place:
    'Crisp indique conserver les données dans l’Union européenne (Pays-Bas et Allemagne). Des serveurs relais proches de vous peuvent traiter votre adresse IP et les caractéristiques de votre navigateur pour la connexion.',
  headings: {
    implicit: 'Ce que le chat collecte',
    sent: 'Ce que nous transmettons à Crisp',
    cookies: 'Cookies et stockage similaire',
    retention: 'Durée de conservation',
    ai: 'Intelligence artificielle',
    coBrowsing: 'Aperçu de la saisie et navigation partagée',
    rights: 'Vos droits',
  },
  heads: {
    data: 'Données',
    detail: 'Détails',
    when: 'Quand',
    purpose: 'Finalité',
    basis: 'Base légale',
    kept: 'Conservation',
    name: 'Nom',
    where: 'Emplacement',
    lifetime: 'Durée',
    what: 'Quoi',
  },
  when: {
    load: 'dès que le chat est chargé',
    use: 'lorsque vous utilisez le chat',
    operator: 'pendant qu’un membre de notre équipe navigue avec vous',
  },
  bases: {
    consent: 'Votre consentement, art. 6(1)(a) du RGPD',
    contract: 'Contrat avec vous, art. 6(1)(b) du RGPD',
    'legal-obligation': 'Obligation légale, art. 6(1)(c) du RGPD',
    'vital-interests': 'Intérêts vitaux, art. 6(1)(d) du RGPD',
    'public-task': 'Mission d’intérêt public, art. 6(1)(e) du RGPD',
    'legitimate-interests': 'Nos intérêts légitimes, art. 6(1)(f) du RGPD',
  },
  sentIntro: 'En outre, notre site transmet à Crisp les données suivantes :',
  sentNothing: 'Notre site ne transmet aucune autre donnée vous concernant à Crisp.',
  serverOnly: 'Nous gérons nos contacts avec Crisp. Ce code ne charge aucun chat dans votre navigateur.',
  cookiesIntro: {
    consent: 'Une fois votre accord donné, le chat conserve les éléments suivants sur votre appareil :',
    other: 'Le chat conserve les éléments suivants sur votre appareil :',
  },
  wheres: { cookie: 'cookie', localStorage: 'stockage local', sessionStorage: 'stockage de session' },
  stored,
  implicit,
  domain: (domains) => `Les cookies sont déposés pour ${domains}.`,
  kinds: { conversations: 'Conversations', profiles: 'Fiches de contact', files: 'Fichiers', exceptions: 'Exceptions' },
  sessionRetention:
    'Chez Crisp, une session sans message, adresse IP comprise, est supprimée 30 minutes après le dernier accès.',
  ai: {
    used: 'Un agent d’IA (Hugo, de Crisp) peut répondre dans le chat. Ses réponses sont générées automatiquement à partir de vos messages et de nos textes d’aide.',
    off: 'Nous n’utilisons pas de réponses par IA dans le chat.',
    unknown: '[À compléter : si un agent d’IA répond dans le chat.]',
  },
  person: 'Vous pouvez à tout moment demander à être en relation avec une personne.',
  coBrowsing: {
    reviewed:
      'Notre équipe peut voir votre message pendant que vous le saisissez (MagicType) et consulter la page avec vous pendant qu’elle vous aide (MagicBrowse). Nous avons limité cela à ce que l’assistance exige. Un navigateur qui demande à ne pas être suivi (Do Not Track) en est exclu.',
    off: 'Nous n’utilisons ni l’aperçu de la saisie (MagicType) ni la navigation partagée (MagicBrowse).',
    unknown:
      'Notre équipe peut voir votre message pendant que vous le saisissez (MagicType) et consulter la page avec vous pendant qu’elle vous aide (MagicBrowse) [à compléter : lesquels sont activés].',
  },
  rights:
    'Vous disposez d’un droit d’accès, de rectification, d’effacement, de limitation du traitement et de portabilité, et vous pouvez introduire une réclamation auprès d’une autorité de contrôle.',
  withdraw: 'Vous pouvez retirer votre consentement à tout moment, pour l’avenir.',
  object: 'Vous pouvez vous opposer aux traitements fondés sur nos intérêts légitimes.',
  reset: 'Lorsque vous vous déconnectez, la session de chat sur votre appareil prend fin.',
  contact: 'Pour exercer ces droits, écrivez-nous à l’adresse indiquée dans la présente politique.',
  gap: (what) => `[à compléter : ${GAPS[what]}]`,
  item: (kind, key) => ITEMS[kind](key),
  // French counts anything below two as one.
  unit: (number, unit) => `${String(number).replace('.', ',')} ${UNITS[unit][number < 2 ? 0 : 1]}`,
  and: 'et',
  about: (words) => `environ ${words}`,
};
