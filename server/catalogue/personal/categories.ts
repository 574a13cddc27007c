/*
 * Kinds of personal data. Keys of `fideslang` are from the Fides language (https://github.com/ethyca/fideslang, data_categories.csv),
 * (c) Ethyca, Inc., CC BY 4.0. Terms of `dpv` are from the Data Privacy Vocabulary 2.3, personal data extension
 * (https://w3id.org/dpv/pd), (c) the Contributors to the Data Privacy Vocabulary, W3C Software and Document License.
 */

export const LEVELS = ['low', 'medium', 'high', 'special', 'critical'] as const;
/** How much harm a leak does, mildest first. */
export type Level = (typeof LEVELS)[number];

/** What the rules on sensitive data tell apart. `special` is GDPR Art. 9, `criminal` Art. 10. */
export type Kind = 'special' | 'health' | 'criminal' | 'children' | 'payment' | 'governmentId' | 'credential';

export interface Category {
  readonly key: string;
  readonly title: string;
  readonly titleFr: string;
  readonly level: Level;
  readonly fideslang: string;
  readonly dpv: readonly string[];
  readonly kinds: readonly Kind[];
  /** The datum alone points at one person: it makes a flow `direct`. */
  readonly identifies?: true;
}

/** A key that stands beside another category: the datum was hashed or encrypted and still belongs to one person. */
export const PSEUDONYMOUS = 'pseudonymous';

// prettier-ignore
export const CATEGORIES: readonly Category[] = [
  { key: 'identity.name.full', title: 'Full name', titleFr: 'Nom complet', level: 'medium', fideslang: 'user.name', dpv: ['pd:Name'], kinds: [], identifies: true },
  { key: 'identity.name.first', title: 'First name', titleFr: 'Prénom', level: 'medium', fideslang: 'user.name.first', dpv: ['pd:Name'], kinds: [], identifies: true },
  { key: 'identity.name.last', title: 'Last name', titleFr: 'Nom de famille', level: 'medium', fideslang: 'user.name.last', dpv: ['pd:Name'], kinds: [], identifies: true },
  { key: 'identity.birth_date', title: 'Date of birth', titleFr: 'Date de naissance', level: 'high', fideslang: 'user.demographic.date_of_birth', dpv: ['pd:BirthDate'], kinds: [] },
  { key: 'identity.age', title: 'Age', titleFr: 'Âge', level: 'low', fideslang: 'user.demographic.age_range', dpv: ['pd:Age', 'pd:AgeRange'], kinds: [] },
  { key: 'identity.birth_place', title: 'Place of birth', titleFr: 'Lieu de naissance', level: 'medium', fideslang: 'user.demographic', dpv: ['pd:BirthPlace', 'pd:BirthCountry'], kinds: [] },
  { key: 'identity.gender', title: 'Gender', titleFr: 'Genre', level: 'medium', fideslang: 'user.demographic.gender', dpv: ['pd:Gender'], kinds: [] },
  { key: 'identity.nationality', title: 'Nationality or citizenship', titleFr: 'Nationalité ou citoyenneté', level: 'medium', fideslang: 'user.demographic', dpv: ['pd:Nationality', 'pd:Citizenship'], kinds: [] },
  { key: 'identity.marital_status', title: 'Marital or family status', titleFr: 'Situation matrimoniale ou familiale', level: 'medium', fideslang: 'user.demographic.marital_status', dpv: ['pd:MaritalStatus', 'pd:Family'], kinds: [] },
  { key: 'identity.photo', title: 'Photo or avatar', titleFr: 'Photo ou avatar', level: 'low', fideslang: 'user.content.self_image', dpv: ['pd:Picture'], kinds: [], identifies: true },
  { key: 'identity.signature', title: 'Signature', titleFr: 'Signature', level: 'medium', fideslang: 'user.biometric', dpv: ['pd:Identifying'], kinds: [], identifies: true },
  { key: 'contact.email', title: 'E-mail address', titleFr: 'Adresse e-mail', level: 'medium', fideslang: 'user.contact.email', dpv: ['pd:EmailAddress'], kinds: [], identifies: true },
  { key: 'contact.phone', title: 'Telephone number', titleFr: 'Numéro de téléphone', level: 'medium', fideslang: 'user.contact.phone_number', dpv: ['pd:TelephoneNumber'], kinds: [], identifies: true },
  { key: 'contact.fax', title: 'Fax number', titleFr: 'Numéro de fax', level: 'low', fideslang: 'user.contact.fax_number', dpv: ['pd:Contact'], kinds: [], identifies: true },
  { key: 'contact.address', title: 'Postal address', titleFr: 'Adresse postale', level: 'medium', fideslang: 'user.contact.address', dpv: ['pd:PhysicalAddress'], kinds: [], identifies: true },
  { key: 'contact.address.street', title: 'Street', titleFr: 'Rue', level: 'medium', fideslang: 'user.contact.address.street', dpv: ['pd:Street'], kinds: [], identifies: true },
  { key: 'contact.address.city', title: 'City', titleFr: 'Ville', level: 'low', fideslang: 'user.contact.address.city', dpv: ['pd:City', 'pd:Locality'], kinds: [] },
  { key: 'contact.address.postal_code', title: 'Postal code', titleFr: 'Code postal', level: 'low', fideslang: 'user.contact.address.postal_code', dpv: ['pd:PostalCode'], kinds: [] },
  { key: 'contact.address.region', title: 'State, region or country of residence', titleFr: 'Région ou pays de résidence', level: 'low', fideslang: 'user.contact.address.state', dpv: ['pd:Region', 'pd:Country'], kinds: [] },
  { key: 'contact.emergency', title: 'Emergency contact', titleFr: 'Contact en cas d’urgence', level: 'high', fideslang: 'user.contact', dpv: ['pd:Contact', 'pd:Relationship'], kinds: [], identifies: true },
  { key: 'contact.social_profile', title: 'Social-media profile', titleFr: 'Profil de réseau social', level: 'low', fideslang: 'user.contact.url', dpv: ['pd:SocialMedia', 'pd:PubliclyAvailableSocialMedia'], kinds: [], identifies: true },
  { key: 'account.username', title: 'User name', titleFr: 'Nom d’utilisateur', level: 'medium', fideslang: 'user.account.username', dpv: ['pd:Username'], kinds: [], identifies: true },
  { key: 'account.user_id', title: 'User or customer identifier', titleFr: 'Identifiant d’utilisateur ou de client', level: 'low', fideslang: 'user.unique_id', dpv: ['pd:UID', 'pd:AccountIdentifier'], kinds: [] },
  { key: 'online.ip_address', title: 'IP address', titleFr: 'Adresse IP', level: 'medium', fideslang: 'user.device.ip_address', dpv: ['pd:IPAddress'], kinds: [] },
  { key: 'online.device_id', title: 'Device or advertising identifier', titleFr: 'Identifiant d’appareil ou publicitaire', level: 'medium', fideslang: 'user.device.device_id', dpv: ['pd:DeviceBased', 'pd:MACAddress', 'pd:UID'], kinds: [] },
  { key: 'online.fingerprint', title: 'Browser or device fingerprint', titleFr: 'Empreinte de navigateur ou d’appareil', level: 'medium', fideslang: 'user.device', dpv: ['pd:BrowserFingerprint', 'pd:DigitalFingerprint'], kinds: [] },
  { key: 'online.cookie_id', title: 'Cookie or tracking identifier', titleFr: 'Identifiant de cookie ou de suivi', level: 'medium', fideslang: 'user.device.cookie_id', dpv: ['pd:Tracking', 'pd:Identifier'], kinds: [] },
  { key: 'online.user_agent', title: 'User agent, operating system, screen', titleFr: 'Navigateur, système et écran', level: 'low', fideslang: 'user.device', dpv: ['pd:UserAgent', 'pd:DeviceOperatingSystem'], kinds: [] },
  { key: 'location.precise', title: 'Precise location', titleFr: 'Localisation précise', level: 'high', fideslang: 'user.location.precise', dpv: ['pd:GPSCoordinate', 'pd:CurrentLocation'], kinds: [] },
  { key: 'location.imprecise', title: 'Approximate location', titleFr: 'Localisation approximative', level: 'low', fideslang: 'user.location.imprecise', dpv: ['pd:Location', 'pd:Locality'], kinds: [] },
  { key: 'financial.card_number', title: 'Payment card number', titleFr: 'Numéro de carte de paiement', level: 'critical', fideslang: 'user.financial.credit_card', dpv: ['pd:PaymentCardNumber', 'pd:CreditCardNumber'], kinds: ['payment'], identifies: true },
  { key: 'financial.card_security', title: 'Card verification value or expiry', titleFr: 'Cryptogramme ou date d’expiration de carte', level: 'critical', fideslang: 'user.financial.credit_card', dpv: ['pd:PaymentCardExpiry', 'pd:PaymentCard'], kinds: ['payment'] },
  { key: 'financial.bank_account', title: 'Bank account', titleFr: 'Compte bancaire', level: 'critical', fideslang: 'user.financial.bank_account', dpv: ['pd:FinancialAccountNumber', 'pd:BankAccount'], kinds: ['payment'], identifies: true },
  { key: 'financial.income', title: 'Salary or income', titleFr: 'Salaire ou revenus', level: 'high', fideslang: 'user.financial', dpv: ['pd:Income', 'pd:Salary'], kinds: [] },
  { key: 'financial.credit', title: 'Creditworthiness and debts', titleFr: 'Solvabilité et dettes', level: 'high', fideslang: 'user.financial', dpv: ['pd:CreditScore', 'pd:Credit', 'pd:LoanRecord', 'pd:CreditWorthiness'], kinds: [] },
  { key: 'financial.transactions', title: 'Purchases, payments, invoices', titleFr: 'Achats, paiements et factures', level: 'low', fideslang: 'user.behavior.purchase_history', dpv: ['pd:Purchase', 'pd:Transaction', 'pd:PurchasesAndSpendingHabit'], kinds: [] },
  { key: 'financial.billing', title: 'Billing information', titleFr: 'Informations de facturation', level: 'medium', fideslang: 'user.payment', dpv: ['pd:Financial'], kinds: [] },
  { key: 'gov.national_id', title: 'National or social-security number', titleFr: 'Numéro d’identité nationale ou de sécurité sociale', level: 'critical', fideslang: 'user.government_id.national_identification_number', dpv: ['pd:OfficialID'], kinds: ['governmentId'], identifies: true },
  { key: 'gov.tax_id', title: 'Tax identifier', titleFr: 'Identifiant fiscal', level: 'high', fideslang: 'user.government_id', dpv: ['pd:Tax'], kinds: ['governmentId'], identifies: true },
  { key: 'gov.passport', title: 'Passport', titleFr: 'Passeport', level: 'critical', fideslang: 'user.government_id.passport_number', dpv: ['pd:Passport'], kinds: ['governmentId'], identifies: true },
  { key: 'gov.driving_licence', title: 'Driving licence', titleFr: 'Permis de conduire', level: 'high', fideslang: 'user.government_id.drivers_license_number', dpv: ['pd:OfficialID'], kinds: ['governmentId'], identifies: true },
  { key: 'gov.vehicle', title: 'Vehicle registration', titleFr: 'Immatriculation de véhicule', level: 'medium', fideslang: 'user.government_id.vehicle_registration', dpv: ['pd:VehicalLicenseRegistration', 'pd:VehicleLicense'], kinds: [], identifies: true },
  { key: 'gov.immigration', title: 'Immigration or residence status', titleFr: 'Statut d’immigration ou de séjour', level: 'high', fideslang: 'user.government_id.immigration', dpv: ['pd:Residency'], kinds: ['governmentId'] },
  { key: 'special.health', title: 'Health', titleFr: 'Santé', level: 'special', fideslang: 'user.health_and_medical', dpv: ['pd:Health', 'pd:MedicalHealth', 'pd:HealthRecord'], kinds: ['special', 'health'] },
  { key: 'special.genetic', title: 'Genetic data', titleFr: 'Données génétiques', level: 'special', fideslang: 'user.health_and_medical.genetic', dpv: ['pd:Genetic', 'pd:DNACode'], kinds: ['special', 'health'] },
  { key: 'special.biometric', title: 'Biometric data', titleFr: 'Données biométriques', level: 'special', fideslang: 'user.biometric', dpv: ['pd:Biometric', 'pd:Fingerprint', 'pd:FacialPrint', 'pd:Retina'], kinds: ['special'], identifies: true },
  { key: 'special.ethnicity', title: 'Racial or ethnic origin', titleFr: 'Origine raciale ou ethnique', level: 'special', fideslang: 'user.demographic.race_ethnicity', dpv: ['pd:EthnicOrigin', 'pd:Race', 'pd:Ethnicity'], kinds: ['special'] },
  { key: 'special.religion', title: 'Religion or philosophical belief', titleFr: 'Convictions religieuses ou philosophiques', level: 'special', fideslang: 'user.demographic.religious_belief', dpv: ['pd:Religion', 'pd:ReligiousBelief', 'pd:PhilosophicalBelief'], kinds: ['special'] },
  { key: 'special.political', title: 'Political opinion', titleFr: 'Opinions politiques', level: 'special', fideslang: 'user.demographic.political_opinion', dpv: ['pd:PoliticalOpinion', 'pd:PoliticalAffiliation'], kinds: ['special'] },
  { key: 'special.sexual', title: 'Sex life or sexual orientation', titleFr: 'Vie ou orientation sexuelle', level: 'special', fideslang: 'user.demographic.sexual_orientation', dpv: ['pd:SexualPreference', 'pd:Sexual', 'pd:SexualHistory'], kinds: ['special'] },
  { key: 'special.trade_union', title: 'Trade-union membership', titleFr: 'Appartenance syndicale', level: 'special', fideslang: 'user.workplace', dpv: ['pd:TradeUnionMembership'], kinds: ['special'] },
  { key: 'special.criminal', title: 'Criminal convictions and offences', titleFr: 'Condamnations et infractions pénales', level: 'special', fideslang: 'user.criminal_history', dpv: ['pd:Criminal', 'pd:CriminalConviction', 'pd:CriminalOffence'], kinds: ['criminal'] },
  { key: 'special.children', title: "Children's data", titleFr: 'Données d’enfants', level: 'high', fideslang: 'user.childrens', dpv: ['pd:Offspring'], kinds: ['children'], identifies: true },
  { key: 'secret.password', title: 'Password or PIN', titleFr: 'Mot de passe ou code PIN', level: 'critical', fideslang: 'user.authorization.password', dpv: ['pd:Password', 'pd:PINCode'], kinds: ['credential'] },
  { key: 'secret.token', title: 'Token, key, session or one-time code', titleFr: 'Jeton, clé, session ou code à usage unique', level: 'critical', fideslang: 'user.authorization.credentials', dpv: ['pd:Authenticating', 'pd:SecretText'], kinds: ['credential'] },
  { key: 'secret.security_question', title: "Mother's maiden name and security answers", titleFr: 'Réponses aux questions de sécurité', level: 'critical', fideslang: 'user.authorization.credentials', dpv: ['pd:SecretText'], kinds: ['credential'] },
  { key: 'work.job', title: 'Job, employer, professional data', titleFr: 'Emploi, employeur et vie professionnelle', level: 'low', fideslang: 'user.job_title', dpv: ['pd:Job', 'pd:Professional', 'pd:CurrentEmployment'], kinds: [] },
  { key: 'work.company', title: 'Company or organisation of the person', titleFr: 'Entreprise ou organisation de la personne', level: 'low', fideslang: 'user.contact.organization', dpv: ['pd:Association', 'pd:Professional'], kinds: [] },
  { key: 'education', title: 'Education', titleFr: 'Formation', level: 'low', fideslang: 'user.demographic.profile', dpv: ['pd:Education', 'pd:School'], kinds: [] },
  { key: 'behavior.browsing', title: 'Browsing, search and clicks', titleFr: 'Navigation, recherches et clics', level: 'low', fideslang: 'user.behavior.browsing_history', dpv: ['pd:BrowsingBehaviour', 'pd:BrowserHistory', 'pd:LinkClicked'], kinds: [] },
  { key: 'content.message', title: 'Private message or free text', titleFr: 'Message privé ou texte libre', level: 'medium', fideslang: 'user.content.private', dpv: ['pd:Communication', 'pd:EmailContent', 'pd:Interaction'], kinds: [] },
  { key: 'demographic.language', title: 'Language or locale', titleFr: 'Langue', level: 'low', fideslang: 'user.demographic.language', dpv: ['pd:Language'], kinds: [] },
  { key: 'demographic.profile', title: 'Interests, opinions, lifestyle, physical traits', titleFr: 'Centres d’intérêt, opinions, mode de vie et traits physiques', level: 'low', fideslang: 'user.demographic.profile', dpv: ['pd:Interest', 'pd:Opinion', 'pd:PhysicalTrait', 'pd:Preference'], kinds: [] },
  { key: 'privacy.preferences', title: 'Consent and privacy choices', titleFr: 'Consentement et choix de confidentialité', level: 'low', fideslang: 'user.privacy_preferences', dpv: ['pd:PrivacyPreference'], kinds: [] },
  { key: 'insurance', title: 'Insurance', titleFr: 'Assurance', level: 'high', fideslang: 'user.health_and_medical.insurance_beneficiary_id', dpv: ['pd:Insurance'], kinds: ['health'], identifies: true },
  { key: PSEUDONYMOUS, title: 'Pseudonymised data', titleFr: 'Données pseudonymisées', level: 'low', fideslang: 'user.unique_id.pseudonymous', dpv: ['dpv:PseudonymisedData'], kinds: [] },
];

const BY_KEY: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((row) => [row.key, row]));

/** The row of a category; undefined for a key that is none. */
export const categoryOf = (key: string): Category | undefined => BY_KEY.get(key);
