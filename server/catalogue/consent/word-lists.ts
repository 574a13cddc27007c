/** The words that a name of home-made consent is made of (consent reference §10), by what they say. */

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Speaks of consent by itself. */
export const NOUN = list(
  'consent consents consented consenting consentement consentements einwilligung einwilligungen zustimmung zustimmungen consentimiento ' +
    'consentimientos consentimento consentimentos consenso consensi toestemming toestemmingen samtykke samtykker samtycke samtycken ' +
    'suostumus suostumukset zgoda zgody souhlas souhlasy',
);

/** Speaks of consent together with a grant word. */
export const WEAK_NOUN = list(
  'cookie cookies gdpr rgpd dsgvo avg lgpd ccpa eprivacy tracking trackers privacy optin optedin',
);

export const GRANT = list(
  'has have is given gave granted grant accepted accept accepts allowed allow allows approved agreed agree enabled active can may permitted ' +
    'ok optin optedin',
);

/** Purposes, categories, and the words for them. */
export const SCOPE = list(
  'functional functionality preference preferences personalization personalisation experience experiences support chat livechat chats crisp ' +
    'marketing analytics analytical statistic statistics performance measurement targeting advertising advertisement ads social category ' +
    'categories vendor vendors service services purpose purposes group groups thirdparty all messaging helpdesk communication widget',
);

/** A word for a set of purposes, which names none of them. */
export const SCOPE_SET = list(
  'category categories vendor vendors service services purpose purposes group groups preference preferences',
);

export const VALUE = list('status state value level choice choices data map settings prefs record object obj cookie');

/** In the last part of a name: that there was an answer, that one is needed, or that a banner is there. */
export const ANSWERED = list(
  'required require requires requiring need needs needed answered responded response respond decided decision decide chosen made interacted ' +
    'interaction completed complete done closed dismissed dismiss seen shown show should showing visible visibility hide hidden open opened ' +
    'screen banner modal popup dialog toast notice bar prompt pending unknown undecided ready loaded loading loads initialised initialized init ' +
    'version versions date timestamp time expires expired expiry stored exists recorded valid partial confirmed law laws region regulation ' +
    'applies default defaults checkboxes updated at count length size total number amount mode',
);

/** Of those, the ones that say that consent must be asked. */
export const REQUIRED = list(
  'required require requires requiring need needs needed law laws region regulation applies',
);

/** In the last part of a name: an object, not a condition. */
export const INFRA = list(
  'key id ids name log logs storage store manager provider context config configuration options callback listener handler event type types ' +
    'mode string text url link label message page component hook plugin module script service api client',
);

export const NEGATIVE = list(
  'denied deny declined decline declines rejected reject rejects refused refuse revoked revoke withdrawn withdraw optout optedout blocked ' +
    'disallowed disabled forbidden refusal refuse refusé refusee refusée abgelehnt verweigert widerrufen rechazado rechazada rifiutato ' +
    'recusado recusada geweigerd afgewezen ingetrokken',
);

export const LACKING = list(
  'no not missing lacks lacking lack without un absent kein keine keinen ohne sans sin geen zonder senza sem ingen uden utan bez brak',
);

export const ONLY = list('only necessary essential essentials strictly');

/** Other things that people say yes to. */
export const EXCLUDED = list(
  'terms tos eula conditions newsletter newsletters email emails mail mailing sms whatsapp phone call calls telephone push notification ' +
    'notifications subscribe subscribed subscriber subscription parental parent parents guardian minor age oauth oidc scopes challenge uac admin ' +
    'elevation medical patient patients clinical treatment informed health study research researcher participant survey photo photos image ' +
    'images portrait video recording transcript voice camera microphone location geolocation ai llm gpt model training upload biometric face ' +
    'bank banking psd2 account payment testimonial corporate shareholder sponsor form checkbox field input signup registration register checkout ' +
    'order friend invite invitation invitee friendship feature flag flags env environment experiment variant dnt gpc att tcpa',
);

/** Grant words of the translations, which stand for a past participle. */
export const TRANSLATED_GRANT = list(
  'erteilt gegeben akzeptiert zugestimmt erlaubt accepte accepté acceptee acceptée donne donné donnee donnée accordé accorde aceptado ' +
    'aceptada dado dada otorgado otorgada aceito concedido concedida accettato dato concesso gegeven verleend geaccepteerd givet gitt godkendt ' +
    'annettu udzielona udzielono udelen',
);
